package fi.hankevirta.progress;

import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.tally.Month;
import java.time.YearMonth;
import java.util.List;

/**
 * A period of figures (specification, section 6).
 *
 * @param type its kind
 * @param first number of its first {@link Month}
 * @param last number of its last month
 * @param text YYYY-MM, YYYY-Qn, YYYY or ALL
 */
public record Period(PeriodType type, int first, int last, String text) implements Comparable<Period> {
    /** All time, months or none. */
    public static final Period ALL = new Period(PeriodType.ALL, Month.ALL, Integer.MAX_VALUE, "ALL");

    private static final int MONTHS_A_QUARTER = 3;

    /** Returns the month, the quarter, the year and all time that hold a month; only all time for {@link Month#ALL}. */
    public static List<Period> holding(int month) {
        if (month == Month.ALL) {
            return List.of(ALL);
        }
        int year = Month.year(month);
        int january = month - Month.monthOfYear(month) + 1;
        int quarter = (month - january) / MONTHS_A_QUARTER;
        int quarterStart = january + quarter * MONTHS_A_QUARTER;
        String yearText = Month.text(month).substring(0, 4);
        return List.of(
                new Period(PeriodType.MONTH, month, month, Month.text(month)),
                new Period(
                        PeriodType.QUARTER,
                        quarterStart,
                        quarterStart + MONTHS_A_QUARTER - 1,
                        yearText + "-Q" + (quarter + 1)),
                new Period(PeriodType.YEAR, january, Month.of(YearMonth.of(year, 12)), yearText),
                ALL);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = Integer.compare(first, other.first);
        return byStart != 0 ? byStart : type.compareTo(other.type);
    }
}
