package fi.hankevirta.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days of handling are counted in histograms (specification, section 6, {@code spro.handling-days}). */
public final class SproDays {
    /** Days are exact up to here; more count as one more. */
    public static final int LAST_EXACT = 400;

    private SproDays() {}

    /** Returns the slot of the days from one date to another, which does not precede it. */
    static int between(LocalDate from, LocalDate to) {
        return (int) Math.min(ChronoUnit.DAYS.between(from, to), LAST_EXACT + 1L);
    }
}
