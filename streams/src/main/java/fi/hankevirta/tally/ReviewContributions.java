package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedGoal;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import java.util.List;

/**
 * What one review contributes: its goal evaluations, altogether, by domain and by direction, and the changes of
 * situation that its goals carry (specification, section 6, {@code avain.evaluations} and {@code avain.change}).
 */
final class ReviewContributions {
    private static final Tally EVALUATIONS = Tally.AVAIN_EVALUATIONS;
    private static final int ACHIEVED = EVALUATIONS.slot("achieved");
    private static final int PARTLY = EVALUATIONS.slot("partly");
    private static final int COUNT = EVALUATIONS.slot("count");
    private static final int SLOTS = 3;
    private static final List<GoalDirection> DIRECTIONS = List.of(GoalDirection.IMPROVE, GoalDirection.MAINTAIN);

    private ReviewContributions() {}

    static void of(EncodedMeasurement review, ContributionSink sink) {
        evaluations(review, sink);
        changes(review, sink);
    }

    /** Returns whether a goal of a review is a goal evaluation. */
    static boolean isEvaluation(EncodedGoal goal) {
        return goal.outcome() != GoalOutcome.NOT_EVALUATED && goal.direction() != GoalDirection.NOT_A_GOAL;
    }

    private static void evaluations(EncodedMeasurement review, ContributionSink sink) {
        String area = review.hankealue();
        int month = Month.of(review.measuredOn());
        long at = review.recordedAt();
        long[] together = new long[SLOTS];
        for (EncodedGoal goal : review.goals()) {
            if (isEvaluation(goal)) {
                count(together, goal.outcome());
                long[] one = new long[SLOTS]; // The intake lets each domain be told once.
                count(one, goal.outcome());
                sink.all(EVALUATIONS, area, month, Breakdown.of("domain", goal.domain()), at, one);
            }
        }
        if (together[COUNT] > 0) {
            sink.all(EVALUATIONS, area, month, Breakdown.NONE, at, together);
            for (GoalDirection direction : DIRECTIONS) {
                evaluations(review, direction, month, sink);
            }
        }
    }

    private static void evaluations(
            EncodedMeasurement review, GoalDirection direction, int month, ContributionSink sink) {
        long[] amounts = new long[SLOTS];
        for (EncodedGoal goal : review.goals()) {
            if (goal.direction() == direction && isEvaluation(goal)) {
                count(amounts, goal.outcome());
            }
        }
        if (amounts[COUNT] > 0) {
            String breakdown = Breakdown.of("direction", direction.name());
            sink.all(EVALUATIONS, review.hankealue(), month, breakdown, review.recordedAt(), amounts);
        }
    }

    private static void changes(EncodedMeasurement review, ContributionSink sink) {
        long[] changes = new long[SLOTS];
        boolean changed = false;
        for (EncodedGoal goal : review.goals()) {
            if (goal.situationChange() != null && goal.direction() != GoalDirection.NOT_A_GOAL) {
                changes[Tally.AVAIN_CHANGE.slot(goal.situationChange().name())]++;
                changed = true;
            }
        }
        if (changed) {
            int month = Month.of(review.measuredOn());
            sink.all(Tally.AVAIN_CHANGE, review.hankealue(), month, Breakdown.NONE, review.recordedAt(), changes);
        }
    }

    private static void count(long[] amounts, GoalOutcome outcome) {
        amounts[COUNT]++;
        if (outcome == GoalOutcome.ACHIEVED) {
            amounts[ACHIEVED]++;
        } else if (outcome == GoalOutcome.PARTLY_ACHIEVED) {
            amounts[PARTLY]++;
        }
    }
}
