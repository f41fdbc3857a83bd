package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.sometimes;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Reason;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Milestone.Level;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Milestones that break a rule (specification, section 2). */
final class MilestoneFaults {
    private static final int TOO_FAR = 2;
    private static final String JOINED = "JOINED";
    private static final String METHOD_IN_USE = "METHOD_IN_USE";
    private static final String NO_CODE = "EI_REKISTERISSA";

    private MilestoneFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                joined(Reason.MISSING_FIELD, "reached without a date", e -> e.setStatus(MilestoneStatus.REACHED)),
                of(Reason.MISSING_FIELD, "no method", p -> true, METHOD_IN_USE, e -> e.setMethod(null)),
                listing(Reason.MISSING_FIELD, "no sub-participant", e -> e.setSubParticipant(null)),
                listing(Reason.UNKNOWN_CODE, "unlisted sub-participant", e -> e.setSubParticipant(NO_CODE)),
                of(
                        Reason.UNKNOWN_CODE,
                        "sub-participant where the area lists none",
                        p -> p.subParticipant() == null,
                        JOINED,
                        e -> e.setSubParticipant(NO_CODE)),
                joined(Reason.UNKNOWN_CODE, "unknown milestone", e -> e.setMilestone(NO_CODE)),
                joined(Reason.UNKNOWN_CODE, "unknown programme item", e -> e.setProgrammeItem("PILOT_9")),
                of(Reason.UNKNOWN_CODE, "unknown method", p -> true, METHOD_IN_USE, e -> e.setMethod(NO_CODE)),
                joined(Reason.UNKNOWN_CODE, "unknown status", e -> e.setStatus(MilestoneStatus.UNKNOWN)),
                sometimes(Reason.UNKNOWN_CODE, "milestone: pilot of others", MilestoneFaults::pilotOfOthers),
                sometimes(Reason.UNKNOWN_CODE, "milestone: national one from an area", MilestoneFaults::national),
                sometimes(Reason.UNKNOWN_CODE, "milestone: an area's one from THL", MilestoneFaults::notNational),
                joined(Reason.CONTRADICTION, "method where there is none", e -> e.setMethod("INDIVIDUAL_WORK")),
                sometimes(
                        Reason.CONTRADICTION,
                        "milestone: date while not reached",
                        b -> b.milestone(p -> true, JOINED, e -> e.setReachedOn(b.today()))),
                sometimes(
                        Reason.FUTURE_DATE,
                        "milestone: reached in the future",
                        b -> b.milestone(
                                p -> true,
                                JOINED,
                                e -> e.setStatus(MilestoneStatus.REACHED)
                                        .setReachedOn(b.today().plusDays(TOO_FAR)))));
    }

    private static FaultRecipe of(
            Reason reason,
            String name,
            Predicate<Participation> who,
            String code,
            Consumer<PilotMilestone.Builder> change) {
        return sometimes(reason, "milestone: " + name, bench -> bench.milestone(who, code, change));
    }

    private static FaultRecipe joined(Reason reason, String name, Consumer<PilotMilestone.Builder> change) {
        return of(reason, name, p -> true, JOINED, change);
    }

    private static FaultRecipe listing(Reason reason, String name, Consumer<PilotMilestone.Builder> change) {
        return of(reason, name, p -> p.subParticipant() != null, JOINED, change);
    }

    /** An area that takes part in one pilot speaks of another one. */
    private static Optional<Draft> pilotOfOthers(Workbench bench) {
        Register register = bench.register();
        for (String other : register.pilots()) {
            Predicate<Participation> outside =
                    p -> !register.participants(other).containsKey(p.hankealue());
            Optional<Draft> draft = bench.milestone(
                    outside, JOINED, e -> e.setProgrammeItem(other).setSubParticipant(null));
            if (draft.isPresent()) {
                return draft;
            }
        }
        return Optional.empty();
    }

    private static Optional<Draft> national(Workbench bench) {
        List<Milestone> national = NationalSchedule.milestones(bench.register());
        if (national.isEmpty()) {
            return Optional.empty();
        }
        Milestone milestone = bench.chance().pick(national);
        return bench.milestone(
                p -> true,
                JOINED,
                e -> e.setProgrammeItem(milestone.programmeItem())
                        .setMilestone(milestone.code())
                        .setSubParticipant(null));
    }

    private static Optional<Draft> notNational(Workbench bench) {
        List<Milestone> ofAreas = bench.register().pilots().stream()
                .flatMap(pilot -> bench.register().milestones(pilot, Level.SUB_PARTICIPANT).stream())
                .filter(m -> !ProgrammeMilestone.isByMethod(m.programmeItem(), m.code()))
                .toList();
        if (ofAreas.isEmpty()) {
            return Optional.empty();
        }
        Milestone milestone = bench.chance().pick(ofAreas);
        Participation thl =
                new Participation(milestone.programmeItem(), Register.COORDINATOR, null, null, Register.COORDINATOR);
        return Optional.of(bench.draft(
                bench.coordinator(),
                bench.specimens().milestone(thl, milestone.code()).build()));
    }
}
