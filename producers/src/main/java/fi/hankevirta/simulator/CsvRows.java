package fi.hankevirta.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Events as rows. Several values in one field are joined with |, the parts of a goal with a colon. */
final class CsvRows {
    private CsvRows() {}

    static void write(Schema schema, List<? extends SpecificRecord> events, Writer out) throws IOException {
        List<String> header =
                schema.getFields().stream().map(Schema.Field::name).toList();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(header);
        for (SpecificRecord event : events) {
            csv.writeRecord(schema.getFields().stream()
                    .map(field -> text(event.get(field.pos())))
                    .toList());
        }
        csv.flush();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> items) {
            return items.stream().map(CsvRows::text).collect(Collectors.joining("|"));
        }
        if (value instanceof SpecificRecord goal) {
            return goal.getSchema().getFields().stream()
                    .map(field -> text(goal.get(field.pos())))
                    .collect(Collectors.joining(":"));
        }
        return value.toString();
    }
}
