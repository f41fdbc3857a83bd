package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a topic keeps its records. Every topic states it: Kafka's default would delete events of past years.
 *
 * @param cleanup Kafka's {@code cleanup.policy}
 * @param milliseconds age at which records are deleted, -1 for never
 */
public record Retention(String cleanup, long milliseconds) {
    /** Keeps every record. */
    public static Retention forever() {
        return new Retention(TopicConfig.CLEANUP_POLICY_DELETE, -1);
    }

    /** Deletes records of this age. */
    public static Retention of(Duration age) {
        return new Retention(TopicConfig.CLEANUP_POLICY_DELETE, age.toMillis());
    }

    /** Keeps the latest record of each key. */
    public static Retention latestOfEachKey() {
        return new Retention(TopicConfig.CLEANUP_POLICY_COMPACT, -1);
    }

    Map<String, String> settings() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(milliseconds),
                TopicConfig.RETENTION_BYTES_CONFIG,
                "-1");
    }
}
