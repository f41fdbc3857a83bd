package fi.hankevirta.importer;

import fi.hankevirta.identity.PersonalIdentityCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of one row into an event, by the schema alone, and gathers every problem on the way. A value with a
 * problem becomes null, so the event counts only while there are no problems.
 */
final class Conversion {
    private final GeneratedTypes types;
    private final Set<String> read;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Prepares the conversion of one row.
     *
     * @param types the generated classes
     * @param read names of the row that are no fields of the event, but were read before the conversion
     */
    Conversion(GeneratedTypes types, Set<String> read) {
        this.types = types;
        this.read = read;
    }

    /** Returns the problems so far, in the order they were found. */
    List<Problem> problems() {
        return problems;
    }

    /** Adds a problem of the row; returns null, in place of the value. */
    @Nullable
    Object wrong(Problem problem) {
        problems.add(problem);
        return null;
    }

    /**
     * Makes a record of values by the names of its fields.
     *
     * @param type its schema
     * @param values the values; a name that is no field of the schema is a problem, told by its position
     * @param place where the record stands, null for the event itself
     */
    SpecificRecord record(Schema type, Map<String, Value> values, @Nullable Place place) {
        SpecificRecord record = types.newRecord(type);
        for (Field field : type.getFields()) {
            Value value = values.get(field.name());
            Place at = place == null ? Place.of(field.name()) : place.field(field.name());
            Object converted = value == null ? absent(field, at) : value(field.schema(), value, at);
            if (converted != null) {
                record.put(field.pos(), converted);
            }
        }
        reportUnknown(type, values, place);
        return record;
    }

    private void reportUnknown(Schema type, Map<String, Value> values, @Nullable Place place) {
        int position = 0;
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            position++;
            boolean wasRead = place == null && read.contains(entry.getKey());
            if (type.getField(entry.getKey()) == null && !wasRead) {
                String step = "field " + position;
                Place at = place == null ? Place.of(step) : place.field(step);
                wrong(Problem.of(Reason.UNKNOWN_FIELD, at, entry.getValue()));
            }
        }
    }

    private @Nullable Object absent(Field field, Place place) {
        return Schemas.isRequired(field)
                ? wrong(Problem.of(Reason.MISSING, place, Value.NOTHING))
                : types.defaultOf(field);
    }

    private @Nullable Object value(Schema schema, Value value, Place place) {
        if (value instanceof Value.Nothing) {
            return schema.isNullable() ? null : wrong(Problem.of(Reason.MISSING, place, value));
        }
        if (value instanceof Value.Text text && PersonalIdentityCodes.isIn(text.text())) {
            return wrong(Problem.of(Reason.PERSONAL_IDENTITY_CODE, place, value));
        }
        Schema type = Schemas.valueOf(schema);
        return switch (type.getType()) {
            case STRING -> text(value, place);
            case INT -> type.getLogicalType() instanceof LogicalTypes.Date ? date(value, place) : whole32(value, place);
            case LONG ->
                type.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? time(value, place)
                        : whole64(value, place);
            case BOOLEAN ->
                value instanceof Value.Flag flag
                        ? flag.set()
                        : wrong(Problem.of(Reason.NOT_TRUE_OR_FALSE, place, value));
            case ENUM -> constant(type, value, place);
            case ARRAY -> list(type, value, place);
            case RECORD -> nested(type, value, place);
            default -> throw new IllegalStateException("no conversion for the type of " + place);
        };
    }

    private @Nullable Object text(Value value, Place place) {
        if (!(value instanceof Value.Text text) || text.text().isEmpty()) {
            return wrong(Problem.of(Reason.NOT_TEXT, place, value));
        }
        String fault = TextForms.faultOf(place.column(), text.text());
        return fault == null ? text.text() : wrong(Problem.of(Reason.MALFORMED, place, value, fault));
    }

    private @Nullable Object whole32(Value value, Place place) {
        return value instanceof Value.Whole whole && whole.number() == (int) whole.number()
                ? (Object) (int) whole.number()
                : wrong(Problem.of(Reason.NOT_A_WHOLE_NUMBER, place, value));
    }

    private @Nullable Object whole64(Value value, Place place) {
        return value instanceof Value.Whole whole
                ? (Object) whole.number()
                : wrong(Problem.of(Reason.NOT_A_WHOLE_NUMBER, place, value));
    }

    private @Nullable Object date(Value value, Place place) {
        LocalDate date = value instanceof Value.Text text ? Times.date(text.text()) : null;
        return date != null ? date : wrong(Problem.of(Reason.NOT_A_DATE, place, value));
    }

    private @Nullable Object time(Value value, Place place) {
        Instant time = value instanceof Value.Text text ? Times.time(text.text()) : null;
        return time != null ? time : wrong(Problem.of(Reason.NOT_A_TIME, place, value));
    }

    private @Nullable Object constant(Schema type, Value value, Place place) {
        Object constant = value instanceof Value.Text text ? types.constant(type, text.text()) : null;
        if (constant != null) {
            return constant;
        }
        String codes = String.join(", ", Schemas.symbolsOf(type));
        return wrong(Problem.of(Reason.UNKNOWN_SYMBOL, place, value, "must be one of " + codes));
    }

    private @Nullable Object list(Schema type, Value value, Place place) {
        if (!(value instanceof Value.Items items)) {
            return wrong(Problem.of(Reason.NOT_A_LIST, place, value));
        }
        List<@Nullable Object> converted = new ArrayList<>();
        for (Value item : items.items()) {
            converted.add(value(type.getElementType(), item, place.item(converted.size())));
        }
        return converted;
    }

    private @Nullable Object nested(Schema type, Value value, Place place) {
        return value instanceof Value.Fields fields
                ? record(type, fields.byName(), place)
                : wrong(Problem.of(
                        Reason.NOT_AN_OBJECT,
                        place,
                        value,
                        "must have the fields " + Schemas.fieldsOf(type) + ", in CSV joined with colons"));
    }
}
