package fi.hankevirta.simulator;

/**
 * How sources behave: the shares of a plan, turned into probabilities of single events.
 *
 * @param correction that an ordinary revision is corrected
 * @param retraction that the thing is retracted after an ordinary revision
 * @param late that a revision is sent late
 * @param resending how often a revision is sent again, on the average
 */
record Habits(double correction, double retraction, double late, double resending) {
    static Habits of(SimulationPlan plan) {
        double first = 1 - plan.wrongShare() - plan.resentShare();
        double ordinary = first - plan.correctedShare() - plan.retractedShare();
        return new Habits(
                plan.correctedShare() / ordinary,
                plan.retractedShare() / ordinary,
                Math.min(1, plan.lateShare() / first),
                plan.resentShare() / first);
    }

    /** Draws how often a revision is sent again. */
    int resendings(Chance chance) {
        int certain = (int) resending;
        return certain + (chance.of(resending - certain) ? 1 : 0);
    }

    /** Returns the messages that an ordinary one brings with it, itself included, on the average. */
    double messagesPerOrdinary() {
        return (1 + correction + retraction) * (1 + resending);
    }
}
