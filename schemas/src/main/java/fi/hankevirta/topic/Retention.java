package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How long a topic keeps its records. Every topic states it: Kafka's default would delete events of past years.
 *
 * @param cleanup Kafka's {@code cleanup.policy}
 * @param milliseconds age at which records are deleted, -1 for never
 */
public record Retention(String cleanup, long milliseconds) {
    /**
     * Settings of a compacted topic that is written to much more often than it has keys. Kafka compacts what is older
     * than the newest segment; with segments of its own size, a gigabyte, whoever reads the topic from its beginning
     * would read hours of what no longer counts, and restoring a state would take minutes.
     */
    public static final Map<String, String> SMALL_SEGMENTS =
            Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(8 * 1024 * 1024));

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
        Map<String, String> settings = new TreeMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
        settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds));
        settings.put(TopicConfig.RETENTION_BYTES_CONFIG, "-1");
        if (cleanup.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            settings.putAll(SMALL_SEGMENTS);
        }
        return settings;
    }
}
