package fi.hankevirta.batch;

import fi.hankevirta.batch.PilotState.Step;

/** The figure pilots.reached. */
final class ReachedFigures {
    private static final String FIGURE = "pilots.reached";

    private ReachedFigures() {}

    static void write(String pilot, PilotState state, Rows rows) {
        Flows<Tally> flows = new Flows<>(Tally::new, Tally::addAll);
        for (Step step : state.steps()) {
            state.firstReached(step).ifPresent(day -> {
                String breakdown = "pilot=" + pilot + ",milestone=" + step.milestone();
                Seen place = state.reached(step).get(0).seen();
                Tally tally = flows.cell(FIGURE, breakdown, place, day);
                tally.addItem(true);
                state.reached(step).forEach(entity -> tally.addBehind(entity.seen()));
            });
        }
        flows.sums(rows.geography())
                .forEach((heading, tally) -> rows.count(
                        heading, tally.hits(), tally.behind(), rows.geography().participating(pilot, heading.place())));
    }
}
