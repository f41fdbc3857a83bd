package fi.hankevirta.importer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of the years 0000 to 9999, and returns null for anything else. */
final class Times {
    private static final int DATE_LENGTH = "2021-03-05".length();

    private Times() {}

    /** Reads a day of the calendar, {@code 2021-03-05}. */
    static @Nullable LocalDate date(String text) {
        try {
            return text.length() == DATE_LENGTH && startsWithYear(text) ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Reads an ISO 8601 time with its offset or Z, and cuts it to the milliseconds that events carry. */
    static @Nullable Instant time(String text) {
        try {
            return startsWithYear(text) ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Years of more digits have a sign, which java.time takes and this format does not. */
    private static boolean startsWithYear(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }
}
