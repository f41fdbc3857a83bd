package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedGoal;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan contributes (specification, section 6, {@code avain.*}): each of its measurements by itself, and the
 * plan, seen whole with all of them.
 */
final class AvainContributions {
    /** Which PLAN measurement of a plan counts: the first by this order. */
    private static final Comparator<EncodedMeasurement> PLAN_ORDER = Comparator.comparingInt(
                    EncodedMeasurement::sequence)
            .thenComparingLong(EncodedMeasurement::measuredOn)
            .thenComparing(EncodedMeasurement::measurementId);
    /** Which evaluation of a domain is the latest: the last by this order. */
    private static final Comparator<EncodedMeasurement> EVALUATION_ORDER = Comparator.comparingLong(
                    EncodedMeasurement::measuredOn)
            .thenComparingInt(EncodedMeasurement::sequence)
            .thenComparing(EncodedMeasurement::measurementId);

    private AvainContributions() {}

    /** Tells what a measurement contributes by itself. */
    static void ofMeasurement(EncodedMeasurement measurement, ContributionSink sink) {
        Boolean present = measurement.clientPresent();
        if (present != null) {
            sink.two(
                    Tally.AVAIN_CLIENT_PRESENT,
                    measurement.hankealue(),
                    Month.of(measurement.measuredOn()),
                    Breakdown.NONE,
                    measurement.recordedAt(),
                    Contribution.flag(present),
                    1);
        }
        if (isReview(measurement)) {
            ReviewContributions.of(measurement, sink);
        }
    }

    /**
     * Tells what a plan contributes as a whole.
     *
     * @param measurements all that it holds; retracted ones are passed over
     */
    static void ofPlan(List<EncodedMeasurement> measurements, ContributionSink sink) {
        EncodedMeasurement first = null;
        boolean followedUp = false;
        long latestReview = Long.MIN_VALUE;
        for (EncodedMeasurement measurement : measurements) {
            if (measurement.retracted()) {
                continue;
            }
            if (isReview(measurement)) {
                followedUp = true;
                latestReview = Math.max(latestReview, measurement.recordedAt());
            } else if (measurement.stage() == MeasurementStage.PLAN
                    && (first == null || PLAN_ORDER.compare(measurement, first) < 0)) {
                first = measurement;
            }
        }
        if (first != null) {
            planned(first, followedUp, latestReview, sink);
        }
        if (followedUp) {
            attained(measurements, sink);
        }
    }

    private static boolean isReview(EncodedMeasurement measurement) {
        MeasurementStage stage = measurement.stage();
        return stage == MeasurementStage.REVIEW || stage == MeasurementStage.CLOSING_REVIEW;
    }

    private static void planned(
            EncodedMeasurement first, boolean followedUp, long latestReview, ContributionSink sink) {
        int month = Month.of(first.measuredOn());
        String area = first.hankealue();
        long at = first.recordedAt();
        sink.one(Tally.AVAIN_PLANS, area, month, Breakdown.NONE, at, 0);
        sink.two(
                Tally.AVAIN_FOLLOWED_UP,
                area,
                month,
                Breakdown.NONE,
                Math.max(at, latestReview),
                Contribution.flag(followedUp),
                1);
    }

    private static void attained(List<EncodedMeasurement> measurements, ContributionSink sink) {
        Map<String, EncodedMeasurement> latest = new HashMap<>();
        for (EncodedMeasurement measurement : measurements) {
            if (isReview(measurement) && !measurement.retracted()) {
                for (EncodedGoal goal : measurement.goals()) {
                    if (ReviewContributions.isEvaluation(goal)) {
                        latest.merge(goal.domain(), measurement, AvainContributions::later);
                    }
                }
            }
        }
        latest.forEach((domain, review) -> sink.two(
                Tally.AVAIN_ATTAINED,
                review.hankealue(),
                Month.ALL,
                Breakdown.NONE,
                review.recordedAt(),
                Contribution.flag(isAchieved(review, domain)),
                1));
    }

    private static EncodedMeasurement later(@Nullable EncodedMeasurement a, EncodedMeasurement b) {
        return a != null && EVALUATION_ORDER.compare(a, b) >= 0 ? a : b;
    }

    private static boolean isAchieved(EncodedMeasurement review, String domain) {
        for (EncodedGoal goal : review.goals()) {
            if (goal.outcome() == GoalOutcome.ACHIEVED && goal.domain().equals(domain)) {
                return true;
            }
        }
        return false;
    }
}
