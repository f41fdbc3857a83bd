package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of the domain avain. */
final class AvainFigures {
    private static final Set<String> COUNTS = Set.of("avain.plans");

    private AvainFigures() {}

    /** A plan of an area; the same pseudonym in another area is another plan. */
    private record Plan(String hankealue, String pseudonym) {}

    static void write(List<Measurement> measurements, Rows rows) {
        Flows<Tally> flows = new Flows<>(Tally::new, Tally::addAll);
        Map<Plan, List<Measurement>> plans = new HashMap<>();
        for (Measurement measurement : measurements) {
            plans.computeIfAbsent(new Plan(measurement.seen().hankealue(), measurement.plan()), p -> new ArrayList<>())
                    .add(measurement);
            if (measurement.isReview()) {
                ReviewFigures.add(measurement, flows);
            }
            if (measurement.clientPresent() != null) {
                flows.cell("avain.client-present", "", measurement.seen(), measurement.measuredOn())
                        .add(measurement.seen(), measurement.clientPresent());
            }
        }
        plans.values().forEach(plan -> PlanFigures.add(plan, flows));
        flows.sums(rows.geography()).forEach((heading, tally) -> write(heading, tally, rows));
        AttainedFigure.write(plans.values(), rows);
    }

    private static void write(Heading heading, Tally tally, Rows rows) {
        int expected = rows.geography().expected(SourceStream.AVAIN_MEASUREMENT, heading.place(), heading.period());
        if (COUNTS.contains(heading.figure())) {
            rows.count(heading, tally.hits(), tally.behind(), expected);
        } else {
            rows.share(heading, tally.hits(), tally.all(), tally.behind(), expected);
        }
    }
}
