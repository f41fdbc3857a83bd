package fi.hankevirta.simulator;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sample exports as they should be, by file name. */
final class Samples {
    static final Path FOLDER = Path.of("samples");
    static final Instant SCHEDULE_RECORDED_AT = Instant.parse("2020-12-01T09:00:00Z");

    private static final int MOST_ROWS = 60;
    private static final Map<String, ExportFormat> AREAS =
            Map.of("LAPPI", ExportFormat.CSV, "ETELA_POHJANMAA", ExportFormat.NDJSON, "HELSINKI", ExportFormat.CSV);

    private Samples() {}

    /** Makes the files of the three areas; a stream that the area does not tell of has none. */
    static Map<String, String> ofAreas(Register register) throws IOException {
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(2020, 5_000).withWrongShare(0));
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, ExportFormat> area : AREAS.entrySet()) {
            for (EventStream stream : EventStream.values()) {
                Writer out = new StringWriter();
                int rows = new RegionalExport(area.getValue()).write(simulation, area.getKey(), stream, MOST_ROWS, out);
                if (rows > 0) {
                    files.put(name(area.getKey(), stream, area.getValue()), out.toString());
                }
            }
        }
        return files;
    }

    /** Makes THL's own file. */
    static Map<String, String> ofCoordinator(Register register) throws IOException {
        Writer out = new StringWriter();
        new RegionalExport(ExportFormat.CSV)
                .write(EventStream.PILOT_MILESTONE, NationalSchedule.planned(register, SCHEDULE_RECORDED_AT), out);
        return Map.of(name(Register.COORDINATOR, EventStream.PILOT_MILESTONE, ExportFormat.CSV), out.toString());
    }

    static void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    private static String name(String sender, EventStream stream, ExportFormat format) {
        return sender.toLowerCase(Locale.ROOT).replace('_', '-') + "." + stream.code() + "." + format.extension();
    }
}
