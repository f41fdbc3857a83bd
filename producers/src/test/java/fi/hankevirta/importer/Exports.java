package fi.hankevirta.importer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Writes events as a regional system would export them, independently of how they are read. */
final class Exports {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Exports() {}

    static String csv(Schema schema, List<? extends IndexedRecord> events, char delimiter) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(text)) {
            csv.writeRecord(schema.getFields().stream().map(Schema.Field::name).toList());
            events.forEach(event -> csv.writeRecord(schema.getFields().stream()
                    .map(field -> cell(event.get(field.pos()), "|"))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String ndjson(List<? extends IndexedRecord> events, boolean withNulls) {
        StringBuilder text = new StringBuilder();
        try {
            for (IndexedRecord event : events) {
                text.append(JSON.writeValueAsString(object(event, withNulls))).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value, String joint) {
        if (value instanceof List<?> items) {
            return String.join(joint, items.stream().map(i -> cell(i, joint)).toList());
        }
        if (value instanceof IndexedRecord nested) {
            return String.join(
                    ":",
                    nested.getSchema().getFields().stream()
                            .map(f -> cell(nested.get(f.pos()), ","))
                            .toList());
        }
        return value == null ? "" : value.toString();
    }

    private static ObjectNode object(IndexedRecord event, boolean withNulls) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (Schema.Field field : event.getSchema().getFields()) {
            Object value = event.get(field.pos());
            if (value != null || withNulls) {
                put(node, field.name(), value, withNulls);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable Object value, boolean withNulls) {
        if (value instanceof List<?> items) {
            ArrayNode array = node.putArray(name);
            items.forEach(item -> {
                if (item instanceof IndexedRecord nested) {
                    array.add(object(nested, withNulls));
                } else {
                    array.add(item.toString());
                }
            });
        } else if (value instanceof Number number) {
            node.put(name, number.longValue());
        } else if (value instanceof Boolean set) {
            node.put(name, set);
        } else {
            node.put(name, value == null ? null : value.toString());
        }
    }
}
