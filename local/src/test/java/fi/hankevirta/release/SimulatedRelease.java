package fi.hankevirta.release;

import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a first release of simulated regions publishes, without a broker: with rows that are suppressed or missing. */
public final class SimulatedRelease {
    private static final Register REGISTER = Register.shipped();
    private static final Rules RULES =
            new Rules(new PrimaryRule(PrimaryRule.LEAST_THRESHOLD), SimulatedCut.TARGET_DAYS);
    private static final int EVENTS = 10_000;
    private static final LiveCut CUT = SimulatedCut.of(REGISTER, 1, EVENTS, EVENTS);
    private static final Instant RELEASED = Instant.parse("2026-01-15T10:00:00Z");

    private SimulatedRelease() {}

    /**
     * Returns its rows, in the order of their keys.
     *
     * @param period a quarter, a year or ALL
     */
    public static List<ViewRow> rows(Domain domain, String period) {
        ReleasePeriod of = ReleasePeriod.parse(period);
        Draft draft = Draft.of(new PersonGrid(REGISTER, domain), RULES, new Past(Map.of()), of, CUT, ChangedRows.HOLD);
        Publication publication = new Publication(
                REGISTER,
                new SilentRows(REGISTER, new Targets(SimulatedCut.TARGET_DAYS, SimulatedCut.TIMELINESS_DAYS)));
        return publication
                .rows(new Release(domain, of, 1, RELEASED, RULES.name()), CUT, draft, Map.of())
                .values()
                .stream()
                .map(ViewRow::of)
                .sorted(Comparator.comparing(ViewRow::key))
                .toList();
    }
}
