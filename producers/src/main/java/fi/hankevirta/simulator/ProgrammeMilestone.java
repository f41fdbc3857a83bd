package fi.hankevirta.simulator;

import fi.hankevirta.event.PilotMilestone;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A milestone of one participant of a pilot, or a national one (specification, section 2).
 *
 * @param hankealue register code of the area, or THL
 * @param programmeItem PILOT_1, PILOT_2 or STRUCTURAL
 * @param subParticipant code of the sub-participant, null where the area lists none and for THL
 * @param milestone catalogue code
 * @param method method group, null where the milestone has none
 */
record ProgrammeMilestone(
        String hankealue,
        String programmeItem,
        @Nullable String subParticipant,
        String milestone,
        @Nullable String method)
        implements Thing<MilestoneState> {

    private static final String METHODS_OF = "PILOT_2";
    private static final Set<String> BY_METHOD = Set.of("METHOD_SELECTED", "METHOD_IN_USE");

    /** Returns whether a milestone is told by method (specification, section 2). */
    static boolean isByMethod(String programmeItem, String milestone) {
        return programmeItem.equals(METHODS_OF) && BY_METHOD.contains(milestone);
    }

    @Override
    public SpecificRecord event(Revision<MilestoneState> revision) {
        MilestoneState state = revision.state();
        return PilotMilestone.newBuilder()
                .setEventId(Identifiers.uuid(seed(), revision.recordedAt()))
                .setHankealue(hankealue)
                .setSubParticipant(subParticipant)
                .setRevision(revision.number())
                .setRecordedAt(Instant.ofEpochMilli(revision.recordedAt()))
                .setRetracted(revision.retracted())
                .setProgrammeItem(programmeItem)
                .setMilestone(milestone)
                .setMethod(method)
                .setStatus(state.status())
                .setPlannedOn(Days.date(state.planned()))
                .setReachedOn(Days.date(state.reached()))
                .build();
    }

    @Override
    public Mending<MilestoneState> mending(Chance chance) {
        int days = chance.between(1, 5);
        return state -> state.earlier(days);
    }

    /** Returns a number that follows from what the milestone is, and nothing else. */
    private long seed() {
        long seed = 0;
        for (String part : List.of(
                hankealue,
                programmeItem,
                Objects.requireNonNullElse(subParticipant, "-"),
                milestone,
                Objects.requireNonNullElse(method, "-"))) {
            seed = Chance.mix(seed, part);
        }
        return seed;
    }
}
