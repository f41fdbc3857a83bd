package fi.hankevirta.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Events as JSON objects, one a line; fields that are null are left out. */
final class JsonLines {
    private JsonLines() {}

    static void write(Schema schema, List<? extends SpecificRecord> events, Writer out) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (SpecificRecord event : events) {
            out.write(json.writeValueAsString(object(schema, event)));
            out.write('\n');
        }
    }

    private static Map<String, Object> object(Schema schema, SpecificRecord event) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Schema.Field field : schema.getFields()) {
            Object value = event.get(field.pos());
            if (value != null) {
                object.put(field.name(), plain(value));
            }
        }
        return object;
    }

    private static Object plain(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(JsonLines::plain).toList();
        }
        if (value instanceof SpecificRecord goal) {
            return object(goal.getSchema(), goal);
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
