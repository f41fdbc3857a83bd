package fi.hankevirta.batch;

import fi.hankevirta.batch.Measurement.Goal;
import java.util.List;

/** The figures avain.evaluations, avain.partly and avain.change. */
final class ReviewFigures {
    private static final String EVALUATIONS = "avain.evaluations";
    private static final List<String> CHANGES = List.of("WORSENED", "UNCHANGED", "IMPROVED");

    private ReviewFigures() {}

    static void add(Measurement review, Flows<Tally> flows) {
        for (Goal goal : review.evaluations()) {
            boolean achieved = goal.outcome().equals("ACHIEVED");
            add(EVALUATIONS, "", achieved, review, flows);
            add(EVALUATIONS, "domain=" + goal.domain(), achieved, review, flows);
            add(EVALUATIONS, "direction=" + goal.direction(), achieved, review, flows);
            add("avain.partly", "", goal.outcome().equals("PARTLY_ACHIEVED"), review, flows);
        }
        for (Goal goal : review.goals()) {
            if (goal.change() != null) {
                for (String change : CHANGES) {
                    add("avain.change", "change=" + change, change.equals(goal.change()), review, flows);
                }
            }
        }
    }

    private static void add(String figure, String breakdown, boolean hit, Measurement review, Flows<Tally> flows) {
        flows.cell(figure, breakdown, review.seen(), review.measuredOn()).add(review.seen(), hit);
    }
}
