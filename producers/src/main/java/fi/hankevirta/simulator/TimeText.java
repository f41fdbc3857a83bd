package fi.hankevirta.simulator;

import java.time.LocalDate;

/**
 * Times as RFC 3339 writes them, in UTC with milliseconds. It keeps the text of the last day, since messages follow one
 * another in time and the text of an instant would be one of the most expensive parts of a message.
 */
final class TimeText {
    private static final int HOUR = 3_600_000;
    private static final int MINUTE = 60_000;
    private static final int SECOND = 1000;

    private int day = Days.NONE;
    private String dayText = "";

    /** Returns the text of a time in milliseconds. */
    String of(long time) {
        if (Days.of(time) != day) {
            day = Days.of(time);
            dayText = LocalDate.ofEpochDay(day) + "T";
        }
        int ofDay = (int) Math.floorMod(time, Days.DAY);
        StringBuilder text = new StringBuilder(24).append(dayText);
        digits(text, ofDay / HOUR, 10);
        digits(text.append(':'), ofDay / MINUTE % 60, 10);
        digits(text.append(':'), ofDay / SECOND % 60, 10);
        digits(text.append('.'), ofDay % SECOND, 100);
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, int number, int greatestPlace) {
        for (int place = greatestPlace; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
    }
}
