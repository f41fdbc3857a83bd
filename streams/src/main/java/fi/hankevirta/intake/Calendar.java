package fi.hankevirta.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The bounds of dates (specification, sections 4 and 6). */
final class Calendar {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Calendar() {}

    /** Checks a date field; null is no problem here. */
    static void check(Problems problems, String field, @Nullable LocalDate date, LocalDate latest) {
        if (date == null) {
            return;
        }
        if (isWritable(date)) {
            problems.require(!date.isAfter(latest), Rule.DATE_AFTER_RECORDED, field);
        } else {
            problems.add(Rule.YEAR_OUT_OF_RANGE, field);
        }
    }

    /** Returns whether periods can name the date: its year has at most four digits and is above 0. */
    static boolean isWritable(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }
}
