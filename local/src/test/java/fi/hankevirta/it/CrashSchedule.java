package fi.hankevirta.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens to an installation under load, in an order of a seed. */
final class CrashSchedule {
    /** What happens. */
    enum Step {
        /** The instance that was started last is killed at once, so while its JVM starts. */
        KILL_STARTING,
        /** The instance that was started last is killed, and killed again while it takes over work and restores. */
        KILL_RESTORING,
        /** Any instance is killed after some more records were taken in. */
        KILL_AFTER_RECORDS,
        /** The broker ends in its own way and starts again. */
        RESTART_BROKER,
        /** An instance joins. */
        JOIN,
        /** The instance that joined leaves in its own way. */
        LEAVE
    }

    private CrashSchedule() {}

    /** Returns this many steps that kill, half of them after records, and once each of the others. */
    static List<Step> of(Random random, int kills) {
        List<Step> steps = new ArrayList<>();
        steps.addAll(Collections.nCopies(kills / 4, Step.KILL_STARTING));
        steps.addAll(Collections.nCopies(kills / 4, Step.KILL_RESTORING));
        steps.addAll(Collections.nCopies(kills - steps.size(), Step.KILL_AFTER_RECORDS));
        steps.add(Step.RESTART_BROKER);
        Collections.shuffle(steps, random);
        int join = random.nextInt(steps.size());
        steps.add(join, Step.JOIN);
        steps.add(join + 1 + random.nextInt(steps.size() - join), Step.LEAVE);
        return steps;
    }
}
