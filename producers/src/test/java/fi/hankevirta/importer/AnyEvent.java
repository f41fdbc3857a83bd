package fi.hankevirta.importer;

import fi.hankevirta.identity.PersonalIdentityCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes any event that the format of files can carry: every field is drawn by its schema alone, so new fields and new
 * symbols are tested as they come.
 */
final class AnyEvent {
    private static final List<String> AREAS = List.of("LAPPI", "POHJOIS_KARJALA", "HELSINKI", "THL");
    private static final String TEXT = "ABC_xyz 09.,;\"'#=\u00e4\u00d6\u20ac\uD83D\uDE00{}[]\\/";

    private final Random random;
    private final GeneratedTypes types = new GeneratedTypes();

    AnyEvent(long seed) {
        random = new Random(seed);
    }

    SpecificRecord of(Schema schema) {
        SpecificRecord event = types.newRecord(schema);
        schema.getFields().forEach(field -> event.put(field.pos(), value(field.schema(), field.name())));
        return event;
    }

    private @Nullable Object value(Schema schema, String name) {
        if (schema.isUnion() && random.nextInt(3) == 0) {
            return null;
        }
        Schema type = Schemas.valueOf(schema);
        return switch (type.getType()) {
            case STRING -> text(name);
            case INT ->
                type.getLogicalType() instanceof LogicalTypes.Date
                        ? (Object) LocalDate.ofEpochDay(random.nextInt(-719_528, 2_932_896))
                        : (Object) random.nextInt();
            case LONG ->
                type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? (Object) Instant.ofEpochMilli(random.nextLong(-62_167_219_200_000L, 253_402_300_799_999L))
                        : (Object) random.nextLong(-999_999_999_999_999_999L, 999_999_999_999_999_999L);
            case BOOLEAN -> random.nextBoolean();
            case ENUM -> {
                List<String> symbols = Schemas.symbolsOf(type);
                yield types.constant(type, symbols.get(random.nextInt(symbols.size())));
            }
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                for (int left = random.nextInt(4); left > 0; left--) {
                    items.add(Objects.requireNonNull(value(type.getElementType(), "code")));
                }
                yield items;
            }
            case RECORD -> of(type);
            default -> throw new AssertionError(type);
        };
    }

    private String text(String name) {
        return switch (name) {
            case "hankealue" -> AREAS.get(random.nextInt(AREAS.size()));
            case "eventId", "measurementId", "notificationId" ->
                new UUID(random.nextLong(), random.nextLong()).toString();
            case "planPseudonym" -> {
                byte[] hash = new byte[32];
                random.nextBytes(hash);
                yield HexFormat.of().formatHex(hash);
            }
            case "asOf", "period" -> "%04d-%02d".formatted(random.nextInt(10_000), random.nextInt(1, 13));
            case "code", "domain" -> "CODE_" + random.nextInt(100);
            default -> anyText();
        };
    }

    private String anyText() {
        StringBuilder text = new StringBuilder("t");
        for (int left = random.nextInt(20); left > 0; left--) {
            int at = TEXT.offsetByCodePoints(0, random.nextInt(TEXT.codePointCount(0, TEXT.length())));
            text.appendCodePoint(TEXT.codePointAt(at));
        }
        return PersonalIdentityCodes.isIn(text) ? "t" : text.toString();
    }
}
