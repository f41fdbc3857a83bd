package fi.hankevirta.batch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An AVAIN measurement as it stands.
 *
 * @param seen area and time of recording
 * @param plan pseudonym of the plan, unique within the area
 * @param id measurementId
 * @param isReview whether it is a REVIEW or CLOSING_REVIEW; else it is a PLAN
 * @param sequence number within the plan
 * @param measuredOn the day
 * @param clientPresent whether the client was there, null when not known
 * @param goals without those that are NOT_A_GOAL
 */
record Measurement(
        Seen seen,
        String plan,
        String id,
        boolean isReview,
        long sequence,
        LocalDate measuredOn,
        @Nullable Boolean clientPresent,
        List<Goal> goals) {

    static final Comparator<Measurement> EARLIEST_PLAN_FIRST = Comparator.comparingLong(Measurement::sequence)
            .thenComparing(Measurement::measuredOn)
            .thenComparing(Measurement::id);
    static final Comparator<Measurement> LATEST_EVALUATION_LAST = Comparator.comparing(Measurement::measuredOn)
            .thenComparingLong(Measurement::sequence)
            .thenComparing(Measurement::id);

    static Measurement of(Seen seen, Fields event) {
        return new Measurement(
                seen,
                event.text("planPseudonym"),
                event.text("measurementId"),
                !event.is("stage", "PLAN"),
                event.number("sequence"),
                event.date("measuredOn"),
                event.has("clientPresent") ? (Boolean) event.flag("clientPresent") : null,
                event.records("goals").stream()
                        .filter(goal -> !goal.is("direction", "NOT_A_GOAL"))
                        .map(Goal::of)
                        .toList());
    }

    /** Whether both are of one plan; the same pseudonym in another area is another plan. */
    boolean isOfPlanOf(Measurement other) {
        return plan.equals(other.plan) && seen.hankealue().equals(other.seen.hankealue());
    }

    /** The goals that were evaluated. */
    List<Goal> evaluations() {
        return goals.stream()
                .filter(goal -> !goal.outcome().equals("NOT_EVALUATED"))
                .toList();
    }

    /** A goal of the plan in one domain. */
    record Goal(
            String domain,
            String direction,
            String outcome,
            @Nullable String change) {
        static Goal of(Fields goal) {
            return new Goal(
                    goal.text("domain"),
                    goal.symbol("direction"),
                    goal.symbol("outcome"),
                    goal.has("situationChange") ? goal.symbol("situationChange") : null);
        }
    }
}
