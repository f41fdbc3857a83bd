package fi.hankevirta.bench.data;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The milestones of the register's pilots and of the coordinator, of which there are few: each is revised often. */
final class MilestoneReports implements Reports {
    private static final String PILOT_OF_METHODS = "PILOT_2";
    private static final List<String> MILESTONES_OF_METHODS = List.of("METHOD_SELECTED", "METHOD_IN_USE");
    private static final List<MilestoneStatus> STATES = List.of(
            MilestoneStatus.PLANNED, MilestoneStatus.IN_PROGRESS, MilestoneStatus.REACHED, MilestoneStatus.CANCELLED);

    private final Draws draws;
    private final List<Place> places = new ArrayList<>();

    MilestoneReports(Register register, Draws draws) {
        this.draws = draws;
        for (String pilot : register.pilots()) {
            register.participants(pilot)
                    .values()
                    .forEach(area -> area.forEach(participant -> addAll(register, participant)));
        }
        for (String item : register.programmeItems().stream().sorted().toList()) {
            for (Milestone.Level level : List.of(Milestone.Level.NATIONAL, Milestone.Level.NATIONAL_OPTIONAL)) {
                register.milestones(item, level)
                        .forEach(m -> places.add(new Place(Register.COORDINATOR, null, item, m.code(), null)));
            }
        }
    }

    /** Returns how many milestones there are. */
    int size() {
        return places.size();
    }

    /** Returns the next revision of one of them. */
    SpecificRecord of(int place, Instant now) {
        return report(places.get(place), false, now);
    }

    @Override
    public SpecificRecord next(Instant now) {
        return report(draws.oneOf(places), false, now);
    }

    @Override
    public SpecificRecord correction(Instant now) {
        return next(now);
    }

    @Override
    public SpecificRecord retraction(Instant now) {
        return report(draws.oneOf(places), true, now);
    }

    private void addAll(Register register, Participation of) {
        for (Milestone milestone : register.milestones(of.pilot(), Milestone.Level.SUB_PARTICIPANT)) {
            if (of.pilot().equals(PILOT_OF_METHODS) && MILESTONES_OF_METHODS.contains(milestone.code())) {
                register.methods().stream().map(Code::code).forEach(method -> add(of, milestone, method));
            } else {
                add(of, milestone, null);
            }
        }
    }

    private void add(Participation of, Milestone milestone, @Nullable String method) {
        places.add(new Place(of.hankealue(), of.subParticipant(), of.pilot(), milestone.code(), method));
    }

    private PilotMilestone report(Place place, boolean retracted, Instant now) {
        MilestoneStatus status = draws.oneOf(STATES);
        place.revision++;
        return new PilotMilestone(
                draws.uuid(),
                place.area,
                place.subParticipant,
                place.revision,
                now,
                retracted,
                place.item,
                place.milestone,
                place.method,
                status,
                null,
                status == MilestoneStatus.REACHED ? now.atOffset(ZoneOffset.UTC).toLocalDate() : null);
    }

    private static final class Place {
        private final String area;
        private final @Nullable String subParticipant;
        private final String item;
        private final String milestone;
        private final @Nullable String method;
        private int revision;

        Place(String area, @Nullable String subParticipant, String item, String milestone, @Nullable String method) {
            this.area = area;
            this.subParticipant = subParticipant;
            this.item = item;
            this.milestone = milestone;
            this.method = method;
        }
    }
}
