package fi.hankevirta.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of Europe/Helsinki, by which every instant falls on a day (specification, section 6). */
public final class Helsinki {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private Helsinki() {}

    /** Returns the date in Finland at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns when a day begins in Finland. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
