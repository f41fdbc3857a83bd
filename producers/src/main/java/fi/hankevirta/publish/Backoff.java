package fi.hankevirta.publish;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: from a tenth of a second, twice as long each time, up to half a minute.
 * Each wait is up to a fifth shorter or longer by chance, so that publishers that failed together do not try again
 * together.
 */
final class Backoff {
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 30_000;
    private static final double JITTER = 0.2;
    /** More doublings than it takes to reach the longest wait. */
    private static final int MOST_DOUBLINGS = 20;

    private final DoubleSupplier chance;

    /**
     * Makes it.
     *
     * @param chance gives numbers from 0, up to but not including 1
     */
    Backoff(DoubleSupplier chance) {
        this.chance = chance;
    }

    /** Returns the wait after so many failures in a row, 1 or more. */
    Duration after(int failures) {
        long doubled = FIRST_MILLIS << Math.min(failures - 1, MOST_DOUBLINGS);
        double factor = 1 + JITTER * (2 * chance.getAsDouble() - 1);
        return Duration.ofMillis(Math.round(Math.min(doubled, LONGEST_MILLIS) * factor));
    }
}
