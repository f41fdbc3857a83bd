package fi.hankevirta.dashboard;

import fi.hankevirta.figure.PeriodType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A period of figures, of which one can tell the one before (specification, section 6).
 *
 * @param type its kind
 * @param code YYYY-MM, YYYY-Qn, YYYY or ALL
 * @param first its first month; that of all time means nothing
 */
record Span(PeriodType type, String code, YearMonth first) implements Comparable<Span> {
    static final String ALL_CODE = "ALL";
    static final Span ALL = new Span(PeriodType.ALL, ALL_CODE, YearMonth.of(1, 1));

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{3})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");

    /** Finds the period of a code; empty when it is none. */
    static Optional<Span> of(String code) {
        Matcher form = FORM.matcher(code);
        if (code.equals(ALL_CODE)) {
            return Optional.of(ALL);
        }
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return Optional.of(month(YearMonth.of(year, Integer.parseInt(form.group(2)))));
        }
        if (form.group(3) != null) {
            return Optional.of(quarter(YearMonth.of(year, Integer.parseInt(form.group(3)) * MONTHS_A_QUARTER)));
        }
        return Optional.of(new Span(PeriodType.YEAR, code, YearMonth.of(year, 1)));
    }

    static Span month(YearMonth month) {
        return new Span(PeriodType.MONTH, month.toString(), month);
    }

    /** Returns the quarter that holds a month. */
    static Span quarter(YearMonth month) {
        int quarter = (month.getMonthValue() - 1) / MONTHS_A_QUARTER;
        return new Span(
                PeriodType.QUARTER,
                month.getYear() + "-Q" + (quarter + 1),
                YearMonth.of(month.getYear(), quarter * MONTHS_A_QUARTER + 1));
    }

    /** Returns the period before of the same kind; all time has none but itself. */
    Span before() {
        return switch (type) {
            case MONTH -> month(first.minusMonths(1));
            case QUARTER -> quarter(first.minusMonths(1));
            case YEAR -> new Span(type, Integer.toString(first.getYear() - 1), first.minusYears(1));
            case ALL, UNKNOWN -> this;
        };
    }

    /** Returns this many periods up to this one, the earliest first; all time once. */
    Stream<Span> last(int many) {
        if (type == PeriodType.ALL) {
            return Stream.of(this);
        }
        return Stream.iterate(this, Span::before).limit(many).sorted();
    }

    /** Returns its last month. */
    YearMonth lastMonth() {
        return switch (type) {
            case QUARTER -> first.plusMonths(MONTHS_A_QUARTER - 1L);
            case YEAR -> first.plusMonths(MONTHS_A_YEAR - 1L);
            case MONTH, ALL, UNKNOWN -> first;
        };
    }

    /** Returns whether all of it lies before a day; all time never ends. */
    boolean isOverOn(LocalDate day) {
        return type != PeriodType.ALL && lastMonth().atEndOfMonth().isBefore(day);
    }

    /** Returns the number of its quarter or month in its year. */
    int number() {
        return type == PeriodType.QUARTER ? lastMonth().getMonthValue() / MONTHS_A_QUARTER : first.getMonthValue();
    }

    @Override
    public int compareTo(Span other) {
        return first.equals(other.first) ? code.compareTo(other.code) : first.compareTo(other.first);
    }
}
