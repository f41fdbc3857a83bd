package fi.hankevirta.batch;

import java.util.List;

/** The figures avain.plans and avain.followed-up. */
final class PlanFigures {
    private PlanFigures() {}

    /** Adds one plan by its measurements. */
    static void add(List<Measurement> plan, Flows<Tally> flows) {
        List<Measurement> reviews = plan.stream().filter(Measurement::isReview).toList();
        plan.stream()
                .filter(measurement -> !measurement.isReview())
                .min(Measurement.EARLIEST_PLAN_FIRST)
                .ifPresent(first -> {
                    flows.cell("avain.plans", "", first.seen(), first.measuredOn())
                            .add(first.seen(), true);
                    Tally followedUp = flows.cell("avain.followed-up", "", first.seen(), first.measuredOn());
                    followedUp.add(first.seen(), !reviews.isEmpty());
                    reviews.forEach(review -> followedUp.addBehind(review.seen()));
                });
    }
}
