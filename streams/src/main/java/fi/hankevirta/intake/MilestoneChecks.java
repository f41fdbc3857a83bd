package fi.hankevirta.intake;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
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
    void check(PilotMilestone event, String sender, long latest, Problems problems) {
        checkCodes(event, sender.equals(Register.COORDINATOR), problems);
        checkMethod(event, problems);
        problems.require(event.getStatus() != MilestoneStatus.UNKNOWN, Rule.ENUM_UNKNOWN, "status");
        checkReachedOn(event, problems);
        LocalDate planned = event.getPlannedOn();
        problems.require(
                planned == null || Calendar.isWritable(planned.toEpochDay()), Rule.YEAR_OUT_OF_RANGE, "plannedOn");
        Calendar.check(problems, "reachedOn", event.getReachedOn(), latest);
    }

    private void checkCodes(PilotMilestone event, boolean sentByCoordinator, Problems problems) {
        String item = event.getProgrammeItem();
        if (!register.programmeItems().contains(item)) {
            problems.add(Rule.CODE_UNKNOWN, "programmeItem");
        } else {
            Milestone milestone = register.milestones(item).get(event.getMilestone());
            if (milestone == null) {
                problems.add(Rule.CODE_UNKNOWN, "milestone");
            } else {
                boolean national = milestone.level() != Milestone.Level.SUB_PARTICIPANT;
                problems.require(national == sentByCoordinator, Rule.NATIONAL_BY_COORDINATOR, "milestone");
            }
        }
        if (event.getHankealue().equals(Register.COORDINATOR)) {
            problems.require(event.getSubParticipant() == null, Rule.SUB_PARTICIPANT_NOT_LISTED, "subParticipant");
        } else if (register.area(event.getHankealue()).isPresent()) {
            checkParticipation(
                    register.participants(item).get(event.getHankealue()), event.getSubParticipant(), item, problems);
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
            problems.require(
                    listed.stream().anyMatch(p -> subParticipant.equals(p.subParticipant())),
                    Rule.SUB_PARTICIPANT_NOT_LISTED,
                    "subParticipant");
        }
    }

    private void checkMethod(PilotMilestone event, Problems problems) {
        String method = event.getMethod();
        problems.require(method == null || register.hasMethod(method), Rule.CODE_UNKNOWN, "method");
        String item = event.getProgrammeItem();
        if (!register.milestones(item).containsKey(event.getMilestone())) {
            return; // Whether an unknown milestone has a method is not known either.
        }
        if (item.equals(PILOT_OF_METHODS) && MILESTONES_OF_METHODS.contains(event.getMilestone())) {
            problems.require(method != null, Rule.METHOD_MISSING, "method");
        } else {
            problems.require(method == null, Rule.METHOD_FORBIDDEN, "method");
        }
    }

    private static void checkReachedOn(PilotMilestone event, Problems problems) {
        boolean present = event.getReachedOn() != null;
        switch (event.getStatus()) {
            case REACHED -> problems.require(present, Rule.REACHED_ON_MISSING, "reachedOn");
            case PLANNED, IN_PROGRESS, CANCELLED -> problems.require(!present, Rule.REACHED_ON_FORBIDDEN, "reachedOn");
            case UNKNOWN -> {} // Nothing can be asked of an unknown status.
        }
    }
}
