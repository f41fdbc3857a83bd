package fi.hankevirta.tally;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What one review contributes: its goal evaluations, altogether, by domain and by direction, and the changes of
 * situation that its goals carry (specification, section 6, {@code avain.evaluations} and {@code avain.change}).
 */
final class ReviewContributions {
    private static final int ACHIEVED = Tally.AVAIN_EVALUATIONS.slot("achieved");
    private static final int PARTLY = Tally.AVAIN_EVALUATIONS.slot("partly");
    private static final int COUNT = Tally.AVAIN_EVALUATIONS.slot("count");

    private ReviewContributions() {}

    static void of(AvainMeasurement review, Consumer<Contribution> sink) {
        Map<String, long[]> evaluations = new LinkedHashMap<>();
        long[] changes = new long[3];
        boolean changed = false;
        for (AvainGoal goal : review.getGoals()) {
            if (AvainContributions.isEvaluation(goal)) {
                count(evaluations, Breakdown.NONE, goal.getOutcome());
                count(evaluations, Breakdown.of("domain", goal.getDomain()), goal.getOutcome());
                count(evaluations, Breakdown.of("direction", goal.getDirection().name()), goal.getOutcome());
            }
            if (goal.getSituationChange() != null && goal.getDirection() != GoalDirection.NOT_A_GOAL) {
                changes[Tally.AVAIN_CHANGE.slot(goal.getSituationChange().name())]++;
                changed = true;
            }
        }
        long recordedAt = review.getRecordedAt().toEpochMilli();
        int month = Month.of(review.getMeasuredOn());
        evaluations.forEach((breakdown, amounts) -> sink.accept(Contribution.of(
                new Cell(Tally.AVAIN_EVALUATIONS, review.getHankealue(), month, breakdown), recordedAt, amounts)));
        if (changed) {
            sink.accept(Contribution.of(
                    new Cell(Tally.AVAIN_CHANGE, review.getHankealue(), month, Breakdown.NONE), recordedAt, changes));
        }
    }

    private static void count(Map<String, long[]> evaluations, String breakdown, GoalOutcome outcome) {
        long[] amounts = evaluations.computeIfAbsent(breakdown, none -> new long[3]);
        amounts[COUNT]++;
        if (outcome == GoalOutcome.ACHIEVED) {
            amounts[ACHIEVED]++;
        } else if (outcome == GoalOutcome.PARTLY_ACHIEVED) {
            amounts[PARTLY]++;
        }
    }
}
