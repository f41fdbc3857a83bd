package fi.hankevirta.progress;

import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.tally.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?");
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

    /**
     * Finds the period of a text.
     *
     * @throws IllegalArgumentException when it is none of YYYY-MM, YYYY-Qn, YYYY and ALL
     */
    static Period parse(String text) {
        Matcher year = FORM.matcher(text);
        if (text.equals(ALL.text())) {
            return ALL;
        }
        if (!year.matches() || year.group(1).equals("0000")) {
            throw new IllegalArgumentException(text + " is no period: write YYYY-MM, YYYY-Qn, YYYY or ALL");
        }
        int january = Month.of(YearMonth.of(Integer.parseInt(year.group(1)), 1));
        int month = year.group(2) != null ? Integer.parseInt(year.group(2)) : 1;
        int quarter = year.group(3) != null ? Integer.parseInt(year.group(3)) : 1;
        return holding(january + month - 1 + (quarter - 1) * MONTHS_A_QUARTER).stream()
                .filter(period -> period.text().equals(text))
                .findFirst()
                .orElseThrow();
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
