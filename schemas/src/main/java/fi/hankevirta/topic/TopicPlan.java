package fi.hankevirta.topic;

import java.time.Duration;

/**
 * What an installation chooses about its topics.
 *
 * @param partitions partitions of every topic that the pipeline reads, the same number for all, 1 or more
 * @param avainRetention how long client-level AVAIN events are kept (specification, section 5), counted from arrival
 */
public record TopicPlan(int partitions, Duration avainRetention) {
    /** Partitions when nothing else is said: enough for two cores, measured. */
    public static final int DEFAULT_PARTITIONS = 6;

    /** Retention of AVAIN events when nothing else is said: ten years, past the programme's last evaluation. */
    public static final Duration DEFAULT_AVAIN_RETENTION = Duration.ofDays(3650);

    /** Checks what was chosen. */
    public TopicPlan {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be 1 or more, not " + partitions);
        }
        if (avainRetention.isNegative() || avainRetention.isZero()) {
            throw new IllegalArgumentException("the retention of AVAIN events must be above zero");
        }
    }

    /** Returns the default plan with this number of partitions. */
    public static TopicPlan ofPartitions(int partitions) {
        return new TopicPlan(partitions, DEFAULT_AVAIN_RETENTION);
    }
}
