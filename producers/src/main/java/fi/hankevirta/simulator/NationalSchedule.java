package fi.hankevirta.simulator;

import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.PlannedMilestone;
import fi.hankevirta.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programme's own schedule: the national milestones of the register, as THL plans them. */
public final class NationalSchedule {
    private NationalSchedule() {}

    /**
     * Returns the first event of every national milestone, the optional ones included, in the register's order:
     * PLANNED, for the last day of the last planned month where the register has one, else without a date.
     *
     * @param recordedAt when THL recorded the schedule
     */
    public static List<PilotMilestone> planned(Register register, Instant recordedAt) {
        List<PilotMilestone> events = new ArrayList<>();
        for (Milestone milestone : milestones(register)) {
            MilestoneState state = MilestoneState.planned(plannedOn(register, milestone));
            events.add((PilotMilestone) thing(milestone)
                    .event(new Revision<>(1, recordedAt.toEpochMilli(), Nature.ORDINARY, false, state)));
        }
        return events;
    }

    static List<Milestone> milestones(Register register) {
        return register.programmeItems().stream()
                .flatMap(item -> register.milestones(item).values().stream())
                .filter(m -> m.level() != Milestone.Level.SUB_PARTICIPANT)
                .toList();
    }

    static ProgrammeMilestone thing(Milestone milestone) {
        return new ProgrammeMilestone(Register.COORDINATOR, milestone.programmeItem(), null, milestone.code(), null);
    }

    /** Returns the line of the schedule for a milestone, if it has one. */
    static Optional<PlannedMilestone> line(Register register, Milestone milestone) {
        return register.schedule().stream()
                .filter(p -> p.programmeItem().equals(milestone.programmeItem()))
                .filter(p -> p.milestone().equals(milestone.code()))
                .findFirst();
    }

    static int plannedOn(Register register, Milestone milestone) {
        Optional<LocalDate> day = line(register, milestone).map(p -> p.to().atEndOfMonth());
        return day.map(Days::of).orElse(Days.NONE);
    }
}
