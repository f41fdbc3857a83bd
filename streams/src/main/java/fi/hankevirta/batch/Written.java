package fi.hankevirta.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** How identifiers and times are written. */
final class Written {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern MONTH = Pattern.compile("(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])");

    private Written() {}

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static boolean isPseudonym(String text) {
        return PSEUDONYM.matcher(text).matches();
    }

    static boolean isMonth(String text) {
        return MONTH.matcher(text).matches();
    }

    static LocalDate helsinkiDate(Instant instant) {
        return instant.atZone(HELSINKI).toLocalDate();
    }

    /** The calendar month in Finland of an instant in milliseconds since 1970. */
    static YearMonth helsinkiMonth(long millis) {
        return YearMonth.from(helsinkiDate(Instant.ofEpochMilli(millis)));
    }

    /** Whether the year has four digits, as the periods of figures need it. */
    static boolean isInCalendar(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
