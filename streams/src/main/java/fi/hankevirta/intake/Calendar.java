package fi.hankevirta.intake;

import fi.hankevirta.encoded.EncodedEvent;
import java.time.LocalDate;

/** The bounds of dates (specification, sections 4 and 6). Days count from 1970-01-01. */
final class Calendar {
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private Calendar() {}

    /** Checks a date field; {@link EncodedEvent#ABSENT} is no problem here. */
    static void check(Problems problems, String field, long day, long latest) {
        if (day == EncodedEvent.ABSENT) {
            return;
        }
        if (isWritable(day)) {
            problems.require(day <= latest, Rule.DATE_AFTER_RECORDED, field);
        } else {
            problems.add(Rule.YEAR_OUT_OF_RANGE, field);
        }
    }

    /** Returns whether periods can name the date: its year has at most four digits and is above 0. */
    static boolean isWritable(long day) {
        return day >= FIRST && day <= LAST;
    }
}
