package fi.hankevirta.simulator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as numbers since 1970-01-01, and times as milliseconds.
 *
 * <p>Sources record between 6 and 14 UTC, when Helsinki and UTC have the same date; so no time zone is asked for, which
 * would cost more than all the rest of an event.
 */
final class Days {
    /** No date. */
    static final int NONE = Integer.MIN_VALUE;

    static final long MINUTE = 60_000L;
    static final long DAY = 24 * 60 * MINUTE;

    private static final long OPENING = 6 * 60 * MINUTE;
    private static final long OPEN = 8 * 60 * MINUTE;
    private static final int WEEK = 7;
    private static final int FRIDAY = 4;

    private Days() {}

    static int of(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static int of(long time) {
        return (int) Math.floorDiv(time, DAY);
    }

    static @Nullable LocalDate date(int day) {
        return day == NONE ? null : LocalDate.ofEpochDay(day);
    }

    /** Returns a time of a day within the hours in which sources record. */
    static long time(int day, double shareOfTheDay) {
        return day * DAY + OPENING + (long) (shareOfTheDay * OPEN);
    }

    static boolean isWorking(int day) {
        return weekday(day) <= FRIDAY;
    }

    /** Returns the day itself, or the Monday after a weekend. */
    static int working(int day) {
        return isWorking(day) ? day : day + WEEK - weekday(day);
    }

    /** Returns the number of the day in its week, 0 for Monday. */
    private static int weekday(int day) {
        return Math.floorMod(day + 3, WEEK); // 1970-01-01 was a Thursday.
    }

    /** Returns the month of a day, counted from the year 0. */
    static int month(int day) {
        return (int) LocalDate.ofEpochDay(day).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH);
    }
}
