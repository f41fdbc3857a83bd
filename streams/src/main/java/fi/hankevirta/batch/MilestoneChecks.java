package fi.hankevirta.batch;

import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of PilotMilestone. */
final class MilestoneChecks {
    private static final Set<String> WITH_METHOD = Set.of("METHOD_SELECTED", "METHOD_IN_USE");

    private final Register register;

    MilestoneChecks(Register register) {
        this.register = register;
    }

    void check(Fields event, String sender, Problems problems) {
        String item = event.text("programmeItem");
        Milestone milestone = register.milestones(item).get(event.text("milestone"));
        if (!register.programmeItems().contains(item)) {
            problems.unknownCodeIf(true, "programmeItem");
        } else {
            problems.unknownCodeIf(milestone == null || !isSendersOwn(milestone, sender, event), "milestone");
        }
        problems.unknownCodeIf(event.has("method") && !register.hasMethod(event.text("method")), "method");
        if (milestone != null) {
            problems.presentIff(item.equals("PILOT_2") && WITH_METHOD.contains(milestone.code()), event, "method");
        }
        if (!event.isUnknown("status")) {
            problems.presentIff(event.is("status", "REACHED"), event, "reachedOn");
        }
    }

    /** National milestones are THL's and no others are; an area has those of the pilots it takes part in. */
    private boolean isSendersOwn(Milestone milestone, String sender, Fields event) {
        boolean national = milestone.level() != Milestone.Level.SUB_PARTICIPANT;
        if (national || sender.equals(Sources.COORDINATOR)) {
            return national && sender.equals(Sources.COORDINATOR);
        }
        String area = event.text("hankealue");
        return register.area(area).isEmpty()
                || register.participants(milestone.programmeItem()).containsKey(area);
    }

    /** Asked only when the area is known. */
    void checkSubParticipant(Fields event, Problems problems) {
        String item = event.text("programmeItem");
        if (!register.programmeItems().contains(item)) {
            return;
        }
        List<String> listed = register.participants(item).getOrDefault(event.text("hankealue"), List.of()).stream()
                .map(Participation::subParticipant)
                .filter(Objects::nonNull)
                .toList();
        @Nullable String given = event.optionalText("subParticipant");
        problems.missingIf(given == null && !listed.isEmpty(), "subParticipant");
        problems.unknownCodeIf(given != null && !listed.contains(given), "subParticipant");
    }
}
