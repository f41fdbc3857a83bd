package fi.hankevirta.tally;

import java.time.LocalDate;

/** How days are counted in histograms (specification, section 6, {@code spro.handling-days}). */
public final class Days {
    /** Days are exact up to here; more count as one more. */
    public static final int LAST_EXACT = 400;

    private Days() {}

    /** Returns the slot of the days from one date to another; 0 when that is earlier. */
    static int between(LocalDate from, LocalDate to) {
        return between(from.toEpochDay(), to.toEpochDay());
    }

    /** The same of days since 1970-01-01. */
    static int between(long from, long to) {
        long days = Math.max(to - from, 0);
        return (int) Math.min(days, LAST_EXACT + 1L);
    }
}
