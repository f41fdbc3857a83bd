package fi.hankevirta.progress;

import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.tally.Month;
import java.util.List;

/**
 * A period of figures (specification, section 6).
 *
 * @param type its kind
 * @param first number of its first {@link Month}
 * @param last number of its last month
 */
record Period(PeriodType type, int first, int last) {
    /** All time, months or none. */
    static final Period ALL = new Period(PeriodType.ALL, Month.ALL, Integer.MAX_VALUE);

    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_YEAR = 12;

    /** Returns the month, the quarter, the year and all time that hold a month; only all time for {@link Month#ALL}. */
    static List<Period> holding(int month) {
        if (month == Month.ALL) {
            return List.of(ALL);
        }
        int january = month - Month.monthOfYear(month) + 1;
        int quarter = month - (month - january) % MONTHS_A_QUARTER;
        return List.of(
                new Period(PeriodType.MONTH, month, month),
                new Period(PeriodType.QUARTER, quarter, quarter + MONTHS_A_QUARTER - 1),
                new Period(PeriodType.YEAR, january, january + MONTHS_A_YEAR - 1),
                ALL);
    }

    /** Returns YYYY-MM, YYYY-Qn, YYYY or ALL. */
    String text() {
        return switch (type) {
            case MONTH -> Month.text(first);
            case QUARTER -> yearText() + "-Q" + ((Month.monthOfYear(first) - 1) / MONTHS_A_QUARTER + 1);
            case YEAR -> yearText();
            case ALL -> "ALL";
            case UNKNOWN -> throw new IllegalStateException("no period is of an unknown kind");
        };
    }

    private String yearText() {
        return Month.text(first).substring(0, 4);
    }
}
