package fi.hankevirta.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decoded record, by field name. Values are String, {@link Symbol}, Integer, Long, Boolean, LocalDate, Instant, lists
 * of String, lists of Fields, or null.
 */
record Fields(Map<String, @Nullable Object> values) {
    /** A symbol of an enum, apart from strings, which are searched for personal identity codes. */
    record Symbol(String name) {}

    boolean has(String field) {
        return values.get(field) != null;
    }

    String text(String field) {
        return (String) required(field);
    }

    @Nullable
    String optionalText(String field) {
        return (String) values.get(field);
    }

    String symbol(String field) {
        return ((Symbol) required(field)).name();
    }

    /** Whether the field is an enum that holds this symbol; false where it is null. */
    boolean is(String field, String symbol) {
        return values.get(field) instanceof Symbol held && held.name().equals(symbol);
    }

    /** Whether the field holds a symbol that this reader does not know. */
    boolean isUnknown(String field) {
        return is(field, "UNKNOWN");
    }

    long number(String field) {
        return ((Number) required(field)).longValue();
    }

    boolean flag(String field) {
        return (Boolean) required(field);
    }

    LocalDate date(String field) {
        return (LocalDate) required(field);
    }

    Instant instant(String field) {
        return (Instant) required(field);
    }

    List<Fields> records(String field) {
        return ((List<?>) required(field)).stream().map(Fields.class::cast).toList();
    }

    List<String> texts(String field) {
        return ((List<?>) required(field)).stream().map(String.class::cast).toList();
    }

    private Object required(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }
}
