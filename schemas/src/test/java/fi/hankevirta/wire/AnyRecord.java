package fi.hankevirta.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Makes records with any values that a schema allows, right or wrong by the rules of the specification. */
final class AnyRecord {
    private static final GeneratedModel MODEL = new GeneratedModel();

    private AnyRecord() {}

    static Arbitrary<SpecificRecord> of(Schema schema) {
        List<Arbitrary<Optional<Object>>> fields =
                schema.getFields().stream().map(field -> value(field.schema())).toList();
        return Combinators.combine(fields).as(values -> {
            SpecificRecord record = (SpecificRecord) MODEL.newRecord(null, schema);
            for (int i = 0; i < values.size(); i++) {
                record.put(i, values.get(i).orElse(null));
            }
            return record;
        });
    }

    /** A value, empty for null. */
    private static Arbitrary<Optional<Object>> value(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> Arbitraries.just(Optional.empty());
            case UNION -> Arbitraries.of(schema.getTypes()).flatMap(AnyRecord::value);
            case RECORD -> of(schema).map(Optional::of);
            case ENUM ->
                Arbitraries.of(schema.getEnumSymbols()).map(symbol -> Optional.of(MODEL.createEnum(symbol, schema)));
            case ARRAY ->
                value(schema.getElementType())
                        .map(Optional::orElseThrow)
                        .list()
                        .ofMaxSize(5)
                        .map(Optional::of);
            case STRING ->
                Arbitraries.strings()
                        .all()
                        .ofMaxLength(40)
                        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                        .map(Optional::of);
            case BOOLEAN -> Arbitraries.of(true, false).map(Optional::of);
            case INT ->
                Arbitraries.integers()
                        .map(number -> Optional.of(
                                schema.getLogicalType() == null ? (Object) number : LocalDate.ofEpochDay(number)));
            case LONG ->
                Arbitraries.longs()
                        .map(number -> Optional.of(
                                schema.getLogicalType() == null ? (Object) number : Instant.ofEpochMilli(number)));
            case DOUBLE -> Arbitraries.doubles().map(Optional::of);
            default -> throw new IllegalArgumentException("no record has a " + schema.getType());
        };
    }
}
