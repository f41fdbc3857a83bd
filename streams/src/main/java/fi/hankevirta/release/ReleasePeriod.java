package fi.hankevirta.release;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A period that can be released: a quarter, a year or all time (specification, section 7).
 *
 * @param year of a quarter or year; 0 for all time
 * @param quarter 1 to 4 of a quarter; 0 for a year or all time
 */
public record ReleasePeriod(int year, int quarter) {
    /** All time. */
    public static final ReleasePeriod ALL = new ReleasePeriod(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-Q([1-4]))?");
    private static final int QUARTERS = 4;
    private static final int MONTHS_A_QUARTER = 3;

    /**
     * Finds the period of a text.
     *
     * @throws IllegalArgumentException when it is none of YYYY-Qn, YYYY and ALL
     */
    public static ReleasePeriod parse(String text) {
        if (text.equals(ALL.text())) {
            return ALL;
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(1).equals("0000")) {
            throw new IllegalArgumentException(
                    text + " can't be released: give a quarter as YYYY-Qn, a year as YYYY, or "
                            + "ALL; months are not released by themselves");
        }
        String quarter = matcher.group(2);
        return new ReleasePeriod(Integer.parseInt(matcher.group(1)), quarter == null ? 0 : Integer.parseInt(quarter));
    }

    /** Returns YYYY-Qn, YYYY or ALL. */
    public String text() {
        if (year == 0) {
            return "ALL";
        }
        return quarter == 0
                ? String.format(Locale.ROOT, "%04d", year)
                : String.format(Locale.ROOT, "%04d-Q%d", year, quarter);
    }

    /** Returns the next longer period that holds this one; empty for all time. */
    public Optional<ReleasePeriod> holding() {
        if (year == 0) {
            return Optional.empty();
        }
        return Optional.of(quarter == 0 ? ALL : new ReleasePeriod(year, 0));
    }

    /** Returns whether periods that lie within this one leave nothing of it: all quarters of a year. */
    boolean isMadeOf(Set<ReleasePeriod> within) {
        return year > 0 && within.size() == QUARTERS;
    }

    /** Returns the quarters of a year; none of a quarter or of all time. */
    Set<ReleasePeriod> quarters() {
        if (year == 0 || quarter > 0) {
            return Set.of();
        }
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(of -> new ReleasePeriod(year, of))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the months of a quarter or year, the first one first; none of all time. */
    List<YearMonth> months() {
        if (year == 0) {
            return List.of();
        }
        YearMonth first = YearMonth.of(year, quarter == 0 ? 1 : (quarter - 1) * MONTHS_A_QUARTER + 1);
        int count = quarter == 0 ? QUARTERS * MONTHS_A_QUARTER : MONTHS_A_QUARTER;
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }

    /**
     * Returns the last month.
     *
     * @throws IllegalStateException of all time, which has none
     */
    YearMonth lastMonth() {
        if (year == 0) {
            throw new IllegalStateException("all time has no last month");
        }
        return YearMonth.of(year, (quarter == 0 ? QUARTERS : quarter) * MONTHS_A_QUARTER);
    }

    /** Returns the number of the first quarter of this period, counted from the year 0; the least for all time. */
    int start() {
        return year == 0 ? Integer.MIN_VALUE : year * QUARTERS + Math.max(0, quarter - 1);
    }

    /** Returns the quarter at whose end this period ends; all time for all time. */
    ReleasePeriod lastQuarter() {
        return year == 0 || quarter > 0 ? this : new ReleasePeriod(year, QUARTERS);
    }

    /**
     * Returns the quarter at whose end this period begins.
     *
     * @throws IllegalStateException of all time, which has no beginning
     */
    ReleasePeriod quarterBefore() {
        if (year == 0) {
            throw new IllegalStateException("nothing is before all time");
        }
        return quarter > 1 ? new ReleasePeriod(year, quarter - 1) : new ReleasePeriod(year - 1, QUARTERS);
    }

    @Override
    public String toString() {
        return text();
    }
}
