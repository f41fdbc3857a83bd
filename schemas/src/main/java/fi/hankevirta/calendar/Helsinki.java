package fi.hankevirta.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.stream.Stream;

/** The calendar of Europe/Helsinki, by which every instant falls on a day (specification, section 6). */
public final class Helsinki {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final long SECONDS_A_DAY = 86_400;

    /** Changes of the offset in these years, in which nearly every instant of an event lies: each is asked for. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final long[] CHANGES;
    private static final int[] OFFSETS; // From the change of the same place on, in seconds.

    static {
        ZoneRules rules = ZONE.getRules();
        ZoneOffset atFirst = rules.getOffset(FIRST);
        ZoneOffsetTransition[] later = Stream.iterate(
                        rules.nextTransition(FIRST),
                        change -> change.getInstant().isBefore(LAST),
                        change -> rules.nextTransition(change.getInstant()))
                .toArray(ZoneOffsetTransition[]::new);
        CHANGES = new long[later.length + 1];
        OFFSETS = new int[later.length + 1];
        CHANGES[0] = FIRST.getEpochSecond();
        OFFSETS[0] = atFirst.getTotalSeconds();
        for (int i = 0; i < later.length; i++) {
            CHANGES[i + 1] = later[i].toEpochSecond();
            OFFSETS[i + 1] = later[i].getOffsetAfter().getTotalSeconds();
        }
    }

    private Helsinki() {}

    /** Returns the date in Finland at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the day in Finland, since 1970-01-01, at an instant in milliseconds since 1970-01-01T00:00Z. */
    public static long dayOf(long epochMilli) {
        long second = Math.floorDiv(epochMilli, 1_000L);
        return Math.floorDiv(second + offsetAt(second), SECONDS_A_DAY);
    }

    private static int offsetAt(long second) {
        if (second < FIRST.getEpochSecond() || second >= LAST.getEpochSecond()) {
            return ZONE.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        }
        int at = Arrays.binarySearch(CHANGES, second);
        return OFFSETS[at >= 0 ? at : -at - 2];
    }

    /** Returns when a day begins in Finland. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
