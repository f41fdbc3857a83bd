package fi.hankevirta.tally;

import fi.hankevirta.calendar.Helsinki;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;

/** Months as numbers that order and count: 12 * year + month - 1. Zero stands for all time. */
public final class Month {
    /** No month: the figure speaks of all time. */
    public static final int ALL = 0;

    private static final String ALL_TEXT = "ALL";
    private static final int MONTHS_A_YEAR = 12;
    private static final int LENGTH = "YYYY-MM".length();

    /** By the day: nearly every date of an event is of these years, and each is asked for several times. */
    private static final int[] OF_DAY = IntStream.range(
                    0, (int) LocalDate.of(2100, 1, 1).toEpochDay())
            .map(day -> of(LocalDate.ofEpochDay(day)))
            .toArray();

    private Month() {}

    /** Returns the number of a date's month; the year must be 1 or later. */
    public static int of(LocalDate date) {
        return MONTHS_A_YEAR * date.getYear() + date.getMonthValue() - 1;
    }

    /** Returns the number of the month of a day since 1970-01-01; its year must be 1 or later. */
    public static int of(long day) {
        return day >= 0 && day < OF_DAY.length ? OF_DAY[(int) day] : of(LocalDate.ofEpochDay(day));
    }

    /** Returns the number of a month. */
    public static int of(YearMonth month) {
        return of(month.atDay(1));
    }

    /** Returns the number of the month in Finland at an instant. */
    public static int of(Instant instant) {
        return ofInstant(instant.toEpochMilli());
    }

    /** Returns the number of the month in Finland at an instant, in milliseconds since 1970-01-01T00:00Z. */
    public static int ofInstant(long epochMilli) {
        return of(Helsinki.dayOf(epochMilli));
    }

    /** Returns the year of a month's number. */
    public static int year(int month) {
        return month / MONTHS_A_YEAR;
    }

    /** Returns the month of the year, from 1, of a month's number. */
    public static int monthOfYear(int month) {
        return month % MONTHS_A_YEAR + 1;
    }

    /** Returns YYYY-MM, or ALL. */
    public static String text(int month) {
        if (month == ALL) {
            return ALL_TEXT;
        }
        int year = year(month);
        int ofYear = monthOfYear(month);
        char[] text = {
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(ofYear / 10), digit(ofYear)
        };
        return new String(text);
    }

    /** Reads what {@link #text} writes; anything else throws a runtime exception. */
    static int parse(String text) {
        if (text.equals(ALL_TEXT)) {
            return ALL;
        }
        // By hand, for a library that reads dates takes longer than all else of a cell.
        int month = text.length() == LENGTH ? MONTHS_A_YEAR * number(text, 0, 4) + number(text, 5, LENGTH) - 1 : ALL;
        if (month < MONTHS_A_YEAR || !text(month).equals(text)) { // Of 2022-13 it is 2023-01, of 2022/12 it is 2022-12.
            throw new IllegalArgumentException("a month is YYYY-MM, of a year from 0001 to 9999");
        }
        return month;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    private static char digit(int number) {
        return (char) ('0' + number % 10);
    }
}
