package fi.hankevirta.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Walks a binary body along its writer's schema and gives it the shape of the reader's. What Avro's own reader lets
 * pass is refused: a boolean that is neither 0 nor 1, a string that is not UTF-8.
 */
final class StrictBody {
    private final BinaryDecoder in;
    private final int mostBytes;

    StrictBody(BinaryDecoder in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    Fields record(Schema writer, Schema reader) throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Schema.Field field : writer.getFields()) {
            Schema.Field known = reader.getField(field.name());
            values.put(field.name(), value(field.schema(), known == null ? field.schema() : known.schema()));
        }
        for (Schema.Field field : reader.getFields()) {
            if (!values.containsKey(field.name())) {
                values.put(field.name(), defaultOf(field));
            }
        }
        values.keySet().removeIf(name -> reader.getField(name) == null);
        return new Fields(values);
    }

    private @Nullable Object value(Schema writer, Schema reader) throws IOException {
        return switch (writer.getType()) {
            case NULL -> null;
            case RECORD -> record(writer, branch(reader, writer));
            case UNION -> value(writer.getTypes().get(index(writer.getTypes().size())), reader);
            case ENUM -> symbol(writer, branch(reader, writer));
            case ARRAY -> array(writer.getElementType(), branch(reader, writer).getElementType());
            case STRING -> text();
            case BOOLEAN -> flag();
            case INT -> dated(writer, in.readInt());
            case LONG -> timed(writer, in.readLong());
            default -> throw new IOException("a type that no event has");
        };
    }

    /** The part of the reader's schema that a value of this type goes to. */
    private static Schema branch(Schema reader, Schema writer) throws IOException {
        if (reader.getType() != Schema.Type.UNION) {
            return reader;
        }
        for (Schema part : reader.getTypes()) {
            if (part.getType() == writer.getType()) {
                return part;
            }
        }
        throw new IOException("a value that the newest schema has no place for");
    }

    private Fields.Symbol symbol(Schema writer, Schema reader) throws IOException {
        List<String> symbols = writer.getEnumSymbols();
        String name = symbols.get(index(symbols.size()));
        return new Fields.Symbol(reader.hasEnumSymbol(name) ? name : reader.getEnumDefault());
    }

    private int index(int size) throws IOException {
        int index = in.readInt();
        if (index < 0 || index >= size) {
            throw new IOException("an index without a symbol or branch");
        }
        return index;
    }

    private List<@Nullable Object> array(Schema writer, Schema reader) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
            for (long i = 0; i < block; i++) {
                items.add(value(writer, reader));
            }
        }
        return items;
    }

    private String text() throws IOException {
        long length = in.readLong();
        if (length < 0 || length > mostBytes) {
            throw new IOException("a string longer than the value");
        }
        byte[] bytes = new byte[(int) length];
        in.readFixed(bytes);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private boolean flag() throws IOException {
        byte[] one = new byte[1];
        in.readFixed(one);
        if (one[0] != 0 && one[0] != 1) {
            throw new IOException("a boolean that is neither 0 nor 1");
        }
        return one[0] == 1;
    }

    private static Object dated(Schema schema, int number) {
        return isLogical(schema, "date") ? LocalDate.ofEpochDay(number) : (Object) number;
    }

    private static Object timed(Schema schema, long number) {
        return isLogical(schema, "timestamp-millis") ? Instant.ofEpochMilli(number) : (Object) number;
    }

    private static boolean isLogical(Schema schema, String name) {
        LogicalType type = schema.getLogicalType();
        return type != null && type.getName().equals(name);
    }

    private static @Nullable Object defaultOf(Schema.Field field) throws IOException {
        if (!field.hasDefaultValue()) {
            throw new IOException("a field without a default is missing");
        }
        return field.defaultVal() == JsonProperties.NULL_VALUE ? null : field.defaultVal();
    }
}
