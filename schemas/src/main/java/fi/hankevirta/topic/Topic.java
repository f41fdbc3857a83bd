package fi.hankevirta.topic;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * The declaration of one topic: the only place where its name, format and settings stand.
 *
 * @param name name of the topic
 * @param role what the topic is for
 * @param key format of its keys
 * @param value format of its values
 * @param partitions number of partitions
 * @param retention how long, and by which rule, records are kept
 * @param timestamps whose clock gives a record its timestamp
 * @param maxMessageBytes greatest batch the broker takes, in bytes
 */
public record Topic<K, V>(
        String name,
        Role role,
        Serde<K> key,
        Serde<V> value,
        int partitions,
        Retention retention,
        Timestamps timestamps,
        int maxMessageBytes) {

    /** What a topic is for. */
    public enum Role {
        /** Written by an area or the coordinator, read by the pipeline. */
        INGRESS,
        /** Written by the pipeline, read by the area whose events were refused. */
        REJECTED,
        /** Written and read by the pipeline alone. */
        INTERNAL,
        /** Written and read by the pipeline alone, in one partition, and kept whatever is recomputed. */
        MEMORY,
        /** Written by the pipeline, read by THL. */
        PROGRESS,
        /** Written by the pipeline at a release, read by everyone. */
        PUBLISHED,
        /** Written by the release officer, read by the pipeline. */
        CONTROL,
        /** Written by the pipeline, read by the release officer. */
        REPORT;

        /** Clients of any language read these; not all of them can take what the pipeline compresses. */
        private boolean isReadByOthers() {
            return this == REJECTED || this == PROGRESS || this == PUBLISHED || this == REPORT;
        }
    }

    /** Whose clock gives a record its timestamp. */
    public enum Timestamps {
        /** The broker's, at arrival. */
        LOG_APPEND_TIME("LogAppendTime"),
        /** The producer's. */
        CREATE_TIME("CreateTime");

        private final String setting;

        Timestamps(String setting) {
            this.setting = setting;
        }
    }

    /** Returns the name without its version: what the names of all versions of this topic begin with. */
    public String family() {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    /** Returns the broker settings that the declaration stands for, all stated, by name. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(retention.settings());
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, timestamps.setting);
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
        settings.put(TopicConfig.COMPRESSION_TYPE_CONFIG, role.isReadByOthers() ? "uncompressed" : "producer");
        return settings;
    }

    /** Returns the request that creates the topic. */
    public NewTopic creation(short replicationFactor) {
        return new NewTopic(name, partitions, replicationFactor).configs(settings());
    }
}
