package fi.hankevirta.importer;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.topic.EventStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Makes the events of one stream from rows of either format. One instance is for one thread. */
final class EventMapper {
    private static final Place REVISION = Place.of("revision");

    private final EventStream stream;
    private final AreaField area;
    private final ClientNumberField clientNumber;
    private final GeneratedTypes types = new GeneratedTypes();

    EventMapper(EventStream stream, AreaField area, ClientNumberField clientNumber) {
        this.stream = stream;
        this.area = area;
        this.clientNumber = clientNumber;
    }

    /** Makes the events of a row, in the order in which they are to be sent; all problems are found. */
    Mapped map(Row.Parsed row) {
        Conversion conversion = new Conversion(types, substitutes(stream).keySet());
        Map<String, Value> values = new LinkedHashMap<>(row.values());
        area.resolve(values, conversion);
        String formerPseudonym = null;
        if (!substitutes(stream).isEmpty()) {
            formerPseudonym = clientNumber.resolve(values, conversion);
        }
        SpecificRecord event = conversion.record(stream.schema(), values, null);
        AvainMeasurement moved =
                formerPseudonym != null && conversion.problems().isEmpty() ? (AvainMeasurement) event : null;
        if (moved != null && moved.getRevision() == Integer.MAX_VALUE) {
            conversion.wrong(Problem.of(
                    Reason.MALFORMED, REVISION, new Value.Whole(Integer.MAX_VALUE), "leaves none for a retraction"));
        }
        if (!conversion.problems().isEmpty()) {
            return new Mapped(List.of(), List.copyOf(conversion.problems()));
        }
        return moved == null || formerPseudonym == null
                ? new Mapped(List.of(event), List.of())
                : new Mapped(List.of(PlanMove.retraction(moved, formerPseudonym), event), List.of());
    }

    /** Returns the names that may stand in place of a field of the stream's events, each with that field. */
    static Map<String, String> substitutes(EventStream stream) {
        return stream.schema().getField(ClientNumberField.PSEUDONYM) == null
                ? Map.of()
                : Map.of(ClientNumberField.NAME, ClientNumberField.PSEUDONYM);
    }

    /**
     * What became of a row.
     *
     * @param events empty when there are problems
     * @param problems empty when there are events
     */
    record Mapped(List<SpecificRecord> events, List<Problem> problems) {}
}
