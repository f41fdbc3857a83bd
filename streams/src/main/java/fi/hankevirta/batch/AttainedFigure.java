package fi.hankevirta.batch;

import fi.hankevirta.batch.Measurement.Goal;
import fi.hankevirta.batch.Rows.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figure avain.attained: of each plan and domain, how the latest evaluation went. */
final class AttainedFigure {
    private final Map<String, Tally> byArea = new HashMap<>();

    private record Evaluation(Seen seen, Goal goal) {
        boolean isAchieved() {
            return goal.outcome().equals("ACHIEVED");
        }
    }

    /** Adds one plan by its measurements. */
    void add(List<Measurement> plan) {
        Map<String, Evaluation> latest = new HashMap<>();
        plan.stream()
                .filter(Measurement::isReview)
                .sorted(Measurement.LATEST_EVALUATION_LAST)
                .forEach(review -> review.evaluations()
                        .forEach(goal -> latest.put(goal.domain(), new Evaluation(review.seen(), goal))));
        for (Evaluation evaluation : latest.values()) {
            byArea.computeIfAbsent(evaluation.seen().hankealue(), area -> new Tally())
                    .add(evaluation.seen(), evaluation.isAchieved());
        }
    }

    void write(Rows rows) {
        Map<Place, Tally> sums = new HashMap<>();
        byArea.forEach((area, tally) -> {
            for (Place place : rows.geography().placesOf(area)) {
                sums.computeIfAbsent(place, p -> new Tally()).addAll(tally);
            }
        });
        sums.forEach((place, tally) -> rows.share(
                new Heading("avain.attained", "", place, Period.ALL),
                tally.hits(),
                tally.all(),
                tally.behind(),
                rows.geography().expected(SourceStream.AVAIN_MEASUREMENT, place, Period.ALL)));
    }
}
