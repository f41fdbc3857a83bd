package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figures pilots.progress, .milestone, .coverage, .reached, .lead-time and .method. */
final class PilotFigures {
    private final Register register;
    private final List<MilestoneState> all;

    PilotFigures(Register register, List<MilestoneState> all) {
        this.register = register;
        this.all = all;
    }

    void write(Rows rows) {
        for (String pilot : register.pilots()) {
            PilotState state = new PilotState(register, pilot, all);
            for (Place place : rows.geography().places()) {
                Set<String> areas = rows.geography()
                        .under(place, register.participants(pilot).keySet());
                progress(pilot, state, place, areas, rows);
                for (Milestone milestone : state.catalogue()) {
                    milestone(pilot, milestone.code(), state, place, areas, rows);
                }
                LeadTimes.write(pilot, state, place, areas, rows);
            }
            ReachedFigures.write(pilot, state, rows);
        }
        MethodFigures.write(register, all, rows);
    }

    private static void progress(String pilot, PilotState state, Place place, Set<String> areas, Rows rows) {
        Behind behind = new Behind();
        long reached = 0;
        long expected = 0;
        for (String area : areas) {
            for (String sub : state.subParticipants(area)) {
                for (Milestone milestone : state.catalogue()) {
                    List<MilestoneState> entities = state.entities(area, sub, milestone.code());
                    entities.forEach(entity -> behind.add(entity.seen()));
                    reached += entities.stream().anyMatch(MilestoneState::isReached) ? 1 : 0;
                    expected++;
                }
            }
        }
        Heading heading = new Heading("pilots.progress", "pilot=" + pilot, place, Period.ALL);
        rows.share(heading, reached, expected, behind, areas.size());
    }

    private static void milestone(
            String pilot, String milestone, PilotState state, Place place, Set<String> areas, Rows rows) {
        Behind behind = new Behind();
        long subParticipants = 0;
        long subParticipantsThere = 0;
        Set<String> areasThere = new HashSet<>(areas);
        for (String area : areas) {
            for (String sub : state.subParticipants(area)) {
                List<MilestoneState> entities = state.entities(area, sub, milestone);
                entities.forEach(entity -> behind.add(entity.seen()));
                subParticipants++;
                if (entities.stream().anyMatch(MilestoneState::isReached)) {
                    subParticipantsThere++;
                } else {
                    areasThere.remove(area);
                }
            }
        }
        String breakdown = "pilot=" + pilot + ",milestone=" + milestone;
        rows.share(
                new Heading("pilots.milestone", breakdown, place, Period.ALL),
                areasThere.size(),
                areas.size(),
                behind,
                areas.size());
        rows.share(
                new Heading("pilots.coverage", breakdown, place, Period.ALL),
                subParticipantsThere,
                subParticipants,
                behind,
                areas.size());
    }
}
