package fi.hankevirta.batch;

import fi.hankevirta.figure.PeriodType;
import java.time.YearMonth;
import java.util.List;

/**
 * A period of the calendar.
 *
 * @param type its kind
 * @param text as record keys write it
 * @param last its last month; that of the whole calendar for ALL
 */
record Period(PeriodType type, String text, YearMonth last) {
    static final Period ALL = new Period(PeriodType.ALL, "ALL", YearMonth.of(9999, 12));

    /** The four periods that a month is in. */
    static List<Period> of(YearMonth month) {
        int quarter = (month.getMonthValue() + 2) / 3;
        String year = month.toString().substring(0, 4);
        return List.of(
                new Period(PeriodType.MONTH, month.toString(), month),
                new Period(PeriodType.QUARTER, year + "-Q" + quarter, month.withMonth(3 * quarter)),
                new Period(PeriodType.YEAR, year, month.withMonth(12)),
                ALL);
    }
}
