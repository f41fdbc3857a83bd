package fi.hankevirta.simulator;

import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Milestone.Level;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How THL goes through the national milestones: by the schedule where the register has one, else spread over the years.
 */
final class NationalPath {
    private static final double OPTIONAL_REACHED = 0.5;

    private final World world;
    private final int firstDay;
    private final int lastDay;

    NationalPath(World world) {
        this.world = world;
        this.firstDay = Days.of(world.plan().from());
        this.lastDay = Days.of(world.plan().until());
    }

    List<Life<?>> lives() {
        Chance chance = new Chance(world.seed("national milestones"));
        Outlet outlet = world.outlets().of(Register.COORDINATOR, EventStream.PILOT_MILESTONE);
        List<Life<?>> lives = new ArrayList<>();
        for (Milestone milestone : NationalSchedule.milestones(world.register())) {
            ProgrammeMilestone thing = NationalSchedule.thing(milestone);
            lives.add(world.life(outlet, thing, changes(milestone, chance), chance));
        }
        return lives;
    }

    private List<Change<MilestoneState>> changes(Milestone milestone, Chance chance) {
        List<Change<MilestoneState>> changes = new ArrayList<>(3);
        int plannedOn = NationalSchedule.plannedOn(world.register(), milestone);
        MilestoneState planned = MilestoneState.planned(plannedOn);
        int planning = firstDay + chance.between(5, 60);
        changes.add(new Change<>(Days.time(planning, chance.share()), planned));
        int due = plannedOn == Days.NONE ? unscheduled(milestone) : plannedOn;
        int beginning = Math.max(planning + 1, beginning(milestone, due));
        if (milestone.level() == Level.NATIONAL_OPTIONAL && !chance.of(OPTIONAL_REACHED)) {
            changes.add(new Change<>(Days.time(beginning, chance.share()), planned.cancelled()));
            return changes;
        }
        changes.add(new Change<>(Days.time(beginning, chance.share()), planned.inProgress()));
        int reached = due + chance.between(-25, 60);
        int end = Math.max(beginning + 3, reached + chance.between(0, 5));
        changes.add(new Change<>(Days.time(end, chance.share()), planned.reachedOn(reached)));
        return changes;
    }

    private int beginning(Milestone milestone, int due) {
        return NationalSchedule.line(world.register(), milestone)
                .map(line -> Days.of(line.from().atDay(1)))
                .orElse(due - 60);
    }

    private int unscheduled(Milestone milestone) {
        int count = world.register().milestones(milestone.programmeItem()).size();
        return firstDay + (lastDay - firstDay) * milestone.ordinal() / (count + 1);
    }
}
