package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The figures of the domain avain. */
final class AvainFigures {
    private static final Set<String> COUNTS = Set.of("avain.plans");

    private final Flows<Tally> flows = new Flows<>(Tally::new, Tally::addAll);
    private final AttainedFigure attained = new AttainedFigure();
    private final List<Measurement> plan = new ArrayList<>();

    /** Adds a measurement; those of one plan must come side by side, since only one plan is held. */
    void add(Measurement measurement) {
        if (!plan.isEmpty() && !plan.get(0).isOfPlanOf(measurement)) {
            endPlan();
        }
        plan.add(measurement);
        if (measurement.isReview()) {
            ReviewFigures.add(measurement, flows);
        }
        if (measurement.clientPresent() != null) {
            flows.cell("avain.client-present", "", measurement.seen(), measurement.measuredOn())
                    .add(measurement.seen(), measurement.clientPresent());
        }
    }

    void write(Rows rows) {
        endPlan();
        flows.sums(rows.geography()).forEach((heading, tally) -> write(heading, tally, rows));
        attained.write(rows);
    }

    private void endPlan() {
        PlanFigures.add(plan, flows);
        attained.add(plan);
        plan.clear();
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
