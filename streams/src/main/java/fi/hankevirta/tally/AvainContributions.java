package fi.hankevirta.tally;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What one plan, seen whole with its measurements, contributes (specification, section 6, {@code avain.*}). */
final class AvainContributions {
    /** Which PLAN measurement of a plan counts: the first by this order. */
    private static final Comparator<AvainMeasurement> PLAN_ORDER = Comparator.comparingInt(
                    AvainMeasurement::getSequence)
            .thenComparing(AvainMeasurement::getMeasuredOn)
            .thenComparing(AvainMeasurement::getMeasurementId);
    /** Which evaluation of a domain is the latest: the last by this order. */
    private static final Comparator<AvainMeasurement> EVALUATION_ORDER = Comparator.comparing(
                    AvainMeasurement::getMeasuredOn)
            .thenComparing(AvainMeasurement::getSequence)
            .thenComparing(AvainMeasurement::getMeasurementId);

    private AvainContributions() {}

    static void of(List<AvainMeasurement> plan, Consumer<Contribution> sink) {
        List<AvainMeasurement> reviews = plan.stream()
                .filter(m -> m.getStage() == MeasurementStage.REVIEW || m.getStage() == MeasurementStage.CLOSING_REVIEW)
                .toList();
        plan.stream()
                .filter(m -> m.getStage() == MeasurementStage.PLAN)
                .min(PLAN_ORDER)
                .ifPresent(first -> planned(first, reviews, sink));
        plan.forEach(measurement -> present(measurement, sink));
        reviews.forEach(review -> ReviewContributions.of(review, sink));
        attained(reviews, sink);
    }

    /** Returns whether a goal of a review is a goal evaluation. */
    static boolean isEvaluation(AvainGoal goal) {
        return goal.getOutcome() != GoalOutcome.NOT_EVALUATED && goal.getDirection() != GoalDirection.NOT_A_GOAL;
    }

    private static void planned(AvainMeasurement first, List<AvainMeasurement> reviews, Consumer<Contribution> sink) {
        int month = Month.of(first.getMeasuredOn());
        long recordedAt = first.getRecordedAt().toEpochMilli();
        sink.accept(Contribution.of(
                new Cell(Tally.AVAIN_PLANS, first.getHankealue(), month, Breakdown.NONE), recordedAt, 1));
        long latest = reviews.stream()
                .mapToLong(review -> review.getRecordedAt().toEpochMilli())
                .reduce(recordedAt, Math::max);
        sink.accept(Contribution.of(
                new Cell(Tally.AVAIN_FOLLOWED_UP, first.getHankealue(), month, Breakdown.NONE),
                latest,
                Contribution.flag(!reviews.isEmpty()),
                1));
    }

    private static void present(AvainMeasurement measurement, Consumer<Contribution> sink) {
        Boolean present = measurement.getClientPresent();
        if (present != null) {
            sink.accept(Contribution.of(
                    new Cell(
                            Tally.AVAIN_CLIENT_PRESENT,
                            measurement.getHankealue(),
                            Month.of(measurement.getMeasuredOn()),
                            Breakdown.NONE),
                    measurement.getRecordedAt().toEpochMilli(),
                    Contribution.flag(present),
                    1));
        }
    }

    private static void attained(List<AvainMeasurement> reviews, Consumer<Contribution> sink) {
        Map<String, AvainMeasurement> latest = new HashMap<>();
        for (AvainMeasurement review : reviews) {
            for (AvainGoal goal : review.getGoals()) {
                if (isEvaluation(goal)) {
                    latest.merge(goal.getDomain(), review, (a, b) -> EVALUATION_ORDER.compare(a, b) >= 0 ? a : b);
                }
            }
        }
        latest.forEach((domain, review) -> sink.accept(Contribution.of(
                new Cell(Tally.AVAIN_ATTAINED, review.getHankealue(), Month.ALL, Breakdown.NONE),
                review.getRecordedAt().toEpochMilli(),
                Contribution.flag(isAchieved(review, domain)),
                1)));
    }

    private static boolean isAchieved(AvainMeasurement review, String domain) {
        return review.getGoals().stream()
                .anyMatch(goal -> goal.getDomain().equals(domain) && goal.getOutcome() == GoalOutcome.ACHIEVED);
    }
}
