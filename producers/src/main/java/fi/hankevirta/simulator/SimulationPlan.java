package fi.hankevirta.simulator;

import java.time.LocalDate;

/**
 * What a simulation makes. The same plan over the same register makes the same messages in the same order.
 *
 * <p>Each share is of all messages, between 0 and 1, and is kept on the average, not exactly. Wrong, re-sent, corrected
 * and retracted messages together may be at most nine tenths, so that something is left to correct.
 *
 * @param seed chooses one of the possible histories
 * @param events messages in all, exactly, 0 or more
 * @param wrongShare messages that the intake must reject (specification, section 4); kept exactly
 * @param resentShare messages that repeat an earlier one byte for byte
 * @param lateShare messages that arrive days after newer ones
 * @param correctedShare messages that correct an earlier revision of a thing
 * @param retractedShare messages that retract a thing
 * @param misplacedShare messages with a foreign partition, a foreign key or none
 * @param from first day of the history
 * @param until last day on which anything begins, at least a year after {@code from}. What began is followed and sent
 *     for {@value #AFTERMATH_DAYS} days more, which must lie in the past of the broker's clock, or the intake finds
 *     dates in the future
 */
public record SimulationPlan(
        long seed,
        long events,
        double wrongShare,
        double resentShare,
        double lateShare,
        double correctedShare,
        double retractedShare,
        double misplacedShare,
        LocalDate from,
        LocalDate until) {
    /** Days after {@link #until()} in which what began is still followed. */
    public static final int AFTERMATH_DAYS = 45;

    private static final double MOST_DISTURBED = 0.9;

    /** Checks the plan. */
    public SimulationPlan {
        if (events < 0) {
            throw new IllegalArgumentException("events must be 0 or more, not " + events);
        }
        requireShare("wrongShare", wrongShare);
        requireShare("resentShare", resentShare);
        requireShare("lateShare", lateShare);
        requireShare("correctedShare", correctedShare);
        requireShare("retractedShare", retractedShare);
        requireShare("misplacedShare", misplacedShare);
        double disturbed = wrongShare + resentShare + correctedShare + retractedShare;
        if (disturbed > MOST_DISTURBED) {
            throw new IllegalArgumentException(
                    "wrongShare, resentShare, correctedShare and retractedShare together must" + " be at most "
                            + MOST_DISTURBED + ", not " + disturbed);
        }
        if (until.isBefore(from.plusYears(1))) {
            throw new IllegalArgumentException("until must be at least a year after from (" + from + "), not " + until);
        }
    }

    /** Returns the plan with the usual shares of disturbance, over the programme's years. */
    public static SimulationPlan of(long seed, long events) {
        return new SimulationPlan(
                seed,
                events,
                0.02,
                0.03,
                0.05,
                0.03,
                0.005,
                0.05,
                LocalDate.of(2020, 9, 1),
                LocalDate.of(2023, 12, 31));
    }

    /** Returns this plan with another share of wrong messages. */
    public SimulationPlan withWrongShare(double share) {
        return new SimulationPlan(
                seed,
                events,
                share,
                resentShare,
                lateShare,
                correctedShare,
                retractedShare,
                misplacedShare,
                from,
                until);
    }

    /** Returns this plan over other years. */
    public SimulationPlan withSpan(LocalDate newFrom, LocalDate newUntil) {
        return new SimulationPlan(
                seed,
                events,
                wrongShare,
                resentShare,
                lateShare,
                correctedShare,
                retractedShare,
                misplacedShare,
                newFrom,
                newUntil);
    }

    /** Returns how many messages are wrong. */
    long wrongEvents() {
        return Math.round(events * wrongShare);
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, not " + share);
        }
    }
}
