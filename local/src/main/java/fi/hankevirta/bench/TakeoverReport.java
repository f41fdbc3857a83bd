package fi.hankevirta.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of several instances.
 *
 * @param at when it began, in UTC
 * @param machine on what
 * @param contender what each instance is
 * @param events of the backlog
 * @param partitions of each topic
 * @param perSecond events a second while something happened to the instances
 * @param rounds how often it did
 * @param catchUps how several instances took in the backlog
 * @param pauses how long figures stood still, of each round
 */
record TakeoverReport(
        String at,
        Machine machine,
        String contender,
        long events,
        int partitions,
        int perSecond,
        int rounds,
        List<Together> catchUps,
        List<Pause> pauses) {
    /**
     * How instances took in the backlog together.
     *
     * @param instances how many
     * @param seconds from their start until the last row could be read
     * @param eventsPerSecond of all of them
     */
    record Together(int instances, double seconds, double eventsPerSecond) {}

    /**
     * What a reader of committed rows saw when something happened.
     *
     * @param deed what
     * @param setup of the instances
     * @param usual median age of an event when a row holds it, before it happened, in milliseconds
     * @param greatestBefore greatest such age before it happened, in milliseconds
     * @param pause greatest such age since, in seconds
     * @param lateUntil how long after it the last event should have been sent that was held a second late, in seconds
     * @param rebalancesFrom seconds after it at which an instance first said that it rebalances; null if none did
     * @param rebalancesUntil seconds after it at which one last said so; null if none did
     * @param sentLate the longest that an event was sent after it should have been, in milliseconds
     */
    record Pause(
            String deed,
            Setup setup,
            double usual,
            double greatestBefore,
            double pause,
            double lateUntil,
            @Nullable Double rebalancesFrom,
            @Nullable Double rebalancesUntil,
            double sentLate) {}
}
