package fi.hankevirta.intake;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of a PilotMilestone (specification, sections 2 and 4). */
final class MilestoneChecks {
    private static final String PILOT_OF_METHODS = "PILOT_2";
    private static final Set<String> MILESTONES_OF_METHODS = Set.of("METHOD_SELECTED", "METHOD_IN_USE");

    private final Register register;

    MilestoneChecks(Register register) {
        this.register = register;
    }

    /**
     * Checks a milestone.
     *
     * @param sender whose topic it came through: that decides whether it may be a national one
     */
    void check(EncodedMilestone event, String sender, long latest, Problems problems) {
        checkCodes(event, sender.equals(Register.COORDINATOR), problems);
        checkMethod(event, problems);
        problems.require(event.status() != MilestoneStatus.UNKNOWN, Rule.ENUM_UNKNOWN, "status");
        checkReachedOn(event, problems);
        long planned = event.plannedOn();
        problems.require(
                planned == EncodedEvent.ABSENT || Calendar.isWritable(planned), Rule.YEAR_OUT_OF_RANGE, "plannedOn");
        Calendar.check(problems, "reachedOn", event.reachedOn(), latest);
    }

    private void checkCodes(EncodedMilestone event, boolean sentByCoordinator, Problems problems) {
        String item = event.programmeItem();
        if (!register.programmeItems().contains(item)) {
            problems.add(Rule.CODE_UNKNOWN, "programmeItem");
        } else {
            Milestone milestone = register.milestones(item).get(event.milestone());
            if (milestone == null) {
                problems.add(Rule.CODE_UNKNOWN, "milestone");
            } else {
                boolean national = milestone.level() != Milestone.Level.SUB_PARTICIPANT;
                problems.require(national == sentByCoordinator, Rule.NATIONAL_BY_COORDINATOR, "milestone");
            }
        }
        if (event.hankealue().equals(Register.COORDINATOR)) {
            problems.require(event.subParticipant() == null, Rule.SUB_PARTICIPANT_NOT_LISTED, "subParticipant");
        } else if (register.hasArea(event.hankealue())) {
            checkParticipation(
                    register.participants(item).get(event.hankealue()), event.subParticipant(), item, problems);
        }
    }

    private void checkParticipation(
            @Nullable List<Participation> listed, @Nullable String subParticipant, String item, Problems problems) {
        if (listed == null) {
            problems.require(!register.pilots().contains(item), Rule.NOT_PARTICIPATING, "programmeItem");
            problems.require(subParticipant == null, Rule.SUB_PARTICIPANT_NOT_LISTED, "subParticipant");
            return;
        }
        boolean lists = listed.get(0).subParticipant() != null;
        if (subParticipant == null) {
            problems.require(!lists, Rule.SUB_PARTICIPANT_MISSING, "subParticipant");
        } else {
            problems.require(isListed(subParticipant, listed), Rule.SUB_PARTICIPANT_NOT_LISTED, "subParticipant");
        }
    }

    private static boolean isListed(String subParticipant, List<Participation> listed) {
        for (int i = 0; i < listed.size(); i++) { // No stream and no iterator: every milestone passes here.
            if (subParticipant.equals(listed.get(i).subParticipant())) {
                return true;
            }
        }
        return false;
    }

    private void checkMethod(EncodedMilestone event, Problems problems) {
        String method = event.method();
        problems.require(method == null || register.hasMethod(method), Rule.CODE_UNKNOWN, "method");
        String item = event.programmeItem();
        if (!register.milestones(item).containsKey(event.milestone())) {
            return; // Whether an unknown milestone has a method is not known either.
        }
        if (item.equals(PILOT_OF_METHODS) && MILESTONES_OF_METHODS.contains(event.milestone())) {
            problems.require(method != null, Rule.METHOD_MISSING, "method");
        } else {
            problems.require(method == null, Rule.METHOD_FORBIDDEN, "method");
        }
    }

    private static void checkReachedOn(EncodedMilestone event, Problems problems) {
        boolean present = event.reachedOn() != EncodedEvent.ABSENT;
        switch (event.status()) {
            case REACHED -> problems.require(present, Rule.REACHED_ON_MISSING, "reachedOn");
            case PLANNED, IN_PROGRESS, CANCELLED -> problems.require(!present, Rule.REACHED_ON_FORBIDDEN, "reachedOn");
            case UNKNOWN -> {} // Nothing can be asked of an unknown status.
        }
    }
}
