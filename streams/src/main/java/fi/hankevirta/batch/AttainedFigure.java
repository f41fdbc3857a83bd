package fi.hankevirta.batch;

import fi.hankevirta.batch.Measurement.Goal;
import fi.hankevirta.batch.Rows.Heading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figure avain.attained: of each plan and domain, how the latest evaluation went. */
final class AttainedFigure {
    private AttainedFigure() {}

    private record Evaluation(Seen seen, Goal goal) {
        boolean isAchieved() {
            return goal.outcome().equals("ACHIEVED");
        }
    }

    static void write(Collection<List<Measurement>> plans, Rows rows) {
        Map<Place, Tally> tallies = new HashMap<>();
        for (List<Measurement> plan : plans) {
            Map<String, Evaluation> latest = new HashMap<>();
            plan.stream()
                    .filter(Measurement::isReview)
                    .sorted(Measurement.LATEST_EVALUATION_LAST)
                    .forEach(review -> review.evaluations()
                            .forEach(goal -> latest.put(goal.domain(), new Evaluation(review.seen(), goal))));
            for (Evaluation evaluation : latest.values()) {
                for (Place place : rows.geography().placesOf(evaluation.seen().hankealue())) {
                    tallies.computeIfAbsent(place, p -> new Tally()).add(evaluation.seen(), evaluation.isAchieved());
                }
            }
        }
        tallies.forEach((place, tally) -> rows.share(
                new Heading("avain.attained", "", place, Period.ALL),
                tally.hits(),
                tally.all(),
                tally.behind(),
                rows.geography().expected(SourceStream.AVAIN_MEASUREMENT, place, Period.ALL)));
    }
}
