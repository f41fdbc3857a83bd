package fi.hankevirta.refusal;

import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The names of the fields of every stream; those of a record within a list are written {@code goals.domain}. */
final class FieldNames {
    private final Map<EventStream, Set<String>> names = new EnumMap<>(EventStream.class);

    FieldNames() {
        Arrays.stream(EventStream.values())
                .forEach(stream -> names.put(stream, of(stream.schema()).collect(Collectors.toUnmodifiableSet())));
    }

    boolean has(EventStream stream, String name) {
        return names.getOrDefault(stream, Set.of()).contains(name);
    }

    private static Stream<String> of(Schema schema) {
        return schema.getFields().stream()
                .flatMap(field -> Stream.concat(
                        Stream.of(field.name()), within(field.schema()).map(name -> field.name() + "." + name)));
    }

    private static Stream<String> within(Schema schema) {
        boolean ofRecords =
                schema.getType() == Schema.Type.ARRAY && schema.getElementType().getType() == Schema.Type.RECORD;
        return ofRecords ? of(schema.getElementType()) : Stream.empty();
    }
}
