package fi.hankevirta.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of Europe/Helsinki, by which every instant falls on a day (specification, section 6). */
public final class Helsinki {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final long SECONDS_A_DAY = 86_400;

    private Helsinki() {}

    /** Returns the date in Finland at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the day in Finland, since 1970-01-01, at an instant in milliseconds since 1970-01-01T00:00Z. */
    public static long dayOf(long epochMilli) {
        int offset = ZONE.getRules().getOffset(Instant.ofEpochMilli(epochMilli)).getTotalSeconds();
        return Math.floorDiv(Math.floorDiv(epochMilli, 1_000L) + offset, SECONDS_A_DAY);
    }

    /** Returns when a day begins in Finland. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
