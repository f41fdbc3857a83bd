package fi.hankevirta.importer;

import fi.hankevirta.publish.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** Exports, right and wrong in every way, whose client numbers can be looked for. */
public final class PlantedNumbers {
    /** Client numbers that stand nowhere by chance: as text, as a whole number, and as a personal identity code. */
    public static final List<String> MARKERS =
            List.of("KLN-4711-x9Q7", "987654321234567", "010190-999W", "91919191919191919191919191");

    private static final String GIVEN = "\"planPseudonym\":\"" + SampleEvents.PSEUDONYM + "\"";

    private PlantedNumbers() {}

    /** Returns the texts of NDJSON files by what they are. */
    public static Map<String, String> ndjson() {
        Map<String, String> files = new TreeMap<>();
        String row = Exports.ndjson(List.of(SampleEvents.measurement().build()), false);
        for (int i = 0; i < MARKERS.size(); i++) {
            String marker = MARKERS.get(i);
            String number = marker.matches("[0-9]+") ? marker : "\"" + marker + "\"";
            String planted = row.replace(GIVEN, "\"clientNumber\":" + number);
            files.put("right-" + i, planted);
            files.put("beside-a-pseudonym-" + i, row.replace(GIVEN, GIVEN + ",\"clientNumber\":" + number));
            files.put("twice-" + i, row.replace(GIVEN, "\"clientNumber\":1,\"clientNumber\":" + number));
            files.put("in-a-list-" + i, row.replace(GIVEN, "\"clientNumber\":[" + number + "]"));
            files.put("in-an-object-" + i, row.replace(GIVEN, "\"clientNumber\":{\"x\":" + number + "}"));
            files.put("as-a-name-" + i, row.replace(GIVEN, GIVEN + ",\"" + marker + "\":1"));
            files.put("cut-" + i, planted.substring(0, planted.indexOf(marker) + marker.length()));
            files.put("not-json-" + i, marker + "\n" + planted.replace("\":", "\"=") + planted.replace("{", "["));
            files.put("followed-" + i, planted.strip() + marker + "\n");
            files.put("misplaced-" + i, row.replace(GIVEN, "\"planPseudonym\":" + number));
            files.put("with-another-fault-" + i, planted.replace("\"REVIEW\"", "\"" + marker + "\""));
            files.put("as-revision-" + i, planted.replace("\"revision\":2", "\"revision\":\"" + marker + "\""));
            files.put("as-area-" + i, planted.replace("\"LAPPI\"", "\"" + marker + "\""));
            files.put("not-utf-8-" + i, planted.replace("LAPPI", "\uFFFD"));
            files.put("long-" + i, planted.replace(marker, marker + " ".repeat(Lines.MAX_BYTES) + marker));
        }
        return files;
    }

    /** Returns the texts of CSV files by what they are. */
    public static Map<String, String> csv() {
        Map<String, String> files = new TreeMap<>();
        Schema schema = SampleEvents.measurement().build().getSchema();
        String export = Exports.csv(schema, List.of(SampleEvents.measurement().build()), ',')
                .replace("planPseudonym", "clientNumber");
        for (int i = 0; i < MARKERS.size(); i++) {
            String planted = export.replace(SampleEvents.PSEUDONYM, MARKERS.get(i));
            List<String> lines = new ArrayList<>(planted.lines().toList());
            files.put("right-" + i, planted);
            files.put("without-a-header-" + i, lines.get(1) + "\n" + lines.get(1) + "\n");
            files.put("as-a-column-" + i, planted.replace("measuredOn", MARKERS.get(i)));
            files.put("open-quote-" + i, planted.replace(MARKERS.get(i), "\"" + MARKERS.get(i)));
            files.put("text-after-a-quote-" + i, planted.replace(MARKERS.get(i), "\"x\"" + MARKERS.get(i)));
            files.put("one-field-more-" + i, lines.get(0) + "\n" + lines.get(1) + "," + MARKERS.get(i) + "\n");
            files.put(
                    "as-goals-" + i, planted.replace("HOUSING", MARKERS.get(i)).replace("IMPROVE:", "x:"));
            files.put("as-a-date-" + i, planted.replace("2021-03-04", MARKERS.get(i)));
        }
        return files;
    }
}
