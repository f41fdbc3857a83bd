package fi.hankevirta.simulator;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one participant goes through a pilot: the milestones in the catalogue's order, each planned, in progress and
 * reached, some methods given up, and some participants left behind at the end.
 */
final class PilotPath {
    private static final double REACHES_ALL = 0.8;
    private static final double CANCELLED = 0.1;
    private static final int MOST_METHODS = 3;
    private static final int DAYS_TO_JOIN = 60;

    private final World world;
    private final Participation participant;
    private final List<Milestone> milestones;
    private final Chance chance;
    private final List<Code> methods;
    private final int firstDay;
    private final int joined;
    private final int gap;
    private final int reachedCount;

    PilotPath(World world, Participation participant, List<Milestone> milestones, Chance chance) {
        this.world = world;
        this.participant = participant;
        this.milestones = milestones;
        this.chance = chance;
        this.methods = chance.some(world.register().methods(), chance.between(1, MOST_METHODS));
        this.firstDay = Days.of(world.plan().from());
        this.joined = firstDay + DAYS_TO_JOIN + chance.between(10, 140);
        int last = Days.of(world.plan().until());
        double length = (last - joined) * (0.55 + 0.35 * chance.share());
        this.gap = (int) (length / Math.max(1, milestones.size() - 1));
        this.reachedCount = chance.of(REACHES_ALL) || milestones.size() < 2
                ? milestones.size()
                : chance.between(2, milestones.size());
    }

    /** Draws the lives of the participant's milestones, in the catalogue's order. */
    List<Life<?>> lives() {
        List<Life<?>> lives = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            String code = milestones.get(i).code();
            int day = joined + gap * i + chance.between(0, gap / 3);
            if (!ProgrammeMilestone.isByMethod(participant.pilot(), code)) {
                lives.add(life(i, code, null, day, false));
                continue;
            }
            for (int m = 0; m < methods.size(); m++) {
                boolean givenUp = m > 0 && chance.of(CANCELLED);
                lives.add(life(i, code, methods.get(m).code(), day + m * gap / 6, givenUp));
            }
        }
        return lives;
    }

    private Life<?> life(int index, String code, @Nullable String method, int reached, boolean givenUp) {
        MilestoneStatus last = index < reachedCount
                ? MilestoneStatus.REACHED
                : index == reachedCount ? MilestoneStatus.IN_PROGRESS : MilestoneStatus.PLANNED;
        ProgrammeMilestone milestone = new ProgrammeMilestone(
                participant.hankealue(), participant.pilot(), participant.subParticipant(), code, method);
        return world.life(
                world.outlets().of(participant.hankealue(), EventStream.PILOT_MILESTONE),
                milestone,
                changes(reached, givenUp ? MilestoneStatus.CANCELLED : last),
                chance);
    }

    private List<Change<MilestoneState>> changes(int reached, MilestoneStatus last) {
        List<Change<MilestoneState>> changes = new ArrayList<>(3);
        int planning = Days.working(firstDay + chance.between(5, DAYS_TO_JOIN));
        MilestoneState planned = MilestoneState.planned(reached + chance.between(-60, 30));
        changes.add(new Change<>(Days.time(planning, chance.share()), planned));
        int beginning = Math.max(planning + 1, reached - chance.between(10, 80));
        if (last != MilestoneStatus.PLANNED) {
            changes.add(new Change<>(Days.time(Days.working(beginning), chance.share()), planned.inProgress()));
        }
        int end = Days.working(Math.max(beginning + 3, reached + chance.between(0, 9)));
        if (last == MilestoneStatus.REACHED) {
            changes.add(new Change<>(Days.time(end, chance.share()), planned.reachedOn(reached)));
        } else if (last == MilestoneStatus.CANCELLED) {
            changes.add(new Change<>(Days.time(end, chance.share()), planned.cancelled()));
        }
        return changes;
    }
}
