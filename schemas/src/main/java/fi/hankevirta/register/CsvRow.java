package fi.hankevirta.register;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a register file, whose accessors refuse what the column may not hold. */
final class CsvRow {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

    private final String file;
    private final NamedCsvRecord row;

    CsvRow(String file, NamedCsvRecord row) {
        this.file = file;
        this.row = row;
    }

    /** A fault of this row. */
    RegisterException fault(String reason) {
        return new RegisterException(file, row.getStartingLineNumber(), reason);
    }

    String text(String column) {
        String value = optional(column);
        if (value == null) {
            throw fault(column + " is empty");
        }
        return value;
    }

    @Nullable
    String optional(String column) {
        String value = row.findField(column).orElse("").strip();
        return value.isEmpty() ? null : value;
    }

    String code(String column) {
        return checkedCode(column, text(column));
    }

    @Nullable
    String optionalCode(String column) {
        String value = optional(column);
        return value == null ? null : checkedCode(column, value);
    }

    List<String> list(String column) {
        String value = optional(column);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("\\|")).map(String::strip).toList();
    }

    int positive(String column) {
        int value = parsed(column, text(column), Integer::valueOf, "a whole number");
        if (value < 1) {
            throw fault(column + " must be 1 or more");
        }
        return value;
    }

    OptionalInt optionalCount(String column) {
        String value = optional(column);
        if (value == null) {
            return OptionalInt.empty();
        }
        int count = parsed(column, value, Integer::valueOf, "a whole number");
        if (count < 0) {
            throw fault(column + " must not be negative");
        }
        return OptionalInt.of(count);
    }

    boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault(column + " must be true or false");
        };
    }

    YearMonth month(String column) {
        return parsed(column, text(column), YearMonth::parse, "a month, YYYY-MM");
    }

    LocalDate date(String column) {
        return parsed(column, text(column), LocalDate::parse, "a date, YYYY-MM-DD");
    }

    @Nullable
    LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    <E extends Enum<E>> E symbol(String column, Class<E> type) {
        return parsed(
                column,
                text(column),
                value -> Enum.valueOf(type, value),
                "one of " + Arrays.toString(type.getEnumConstants()));
    }

    private String checkedCode(String column, String value) {
        if (!CODE.matcher(value).matches()) {
            throw fault(column + " must be a code of A-Z, 0-9 and single underscores");
        }
        return value;
    }

    private <T> T parsed(String column, String value, Function<String, T> parse, String kind) {
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw fault(column + " must be " + kind);
        }
    }
}
