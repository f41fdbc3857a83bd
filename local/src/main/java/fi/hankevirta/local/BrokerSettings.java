package fi.hankevirta.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of a broker that is alone on one machine: broker and controller in one node, heard on 127.0.0.1 only, with
 * one replica of everything. They keep hundreds of nearly empty partitions light, since each area has its own topics.
 */
final class BrokerSettings {
    /** The node's id in its cluster of one. */
    static final int NODE_ID = 1;

    /** The listener of the controller. */
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /** The listener of clients. */
    static final String CLIENT_LISTENER = "CLIENT";

    private static final String NEVER = Integer.toString(Integer.MAX_VALUE);

    private BrokerSettings() {}

    /**
     * Returns the settings by name.
     *
     * @param data folder of the broker's data
     * @param listeners settings of what it listens on
     */
    static Map<String, String> of(Path data, Map<String, String> listeners) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", data.toString());
        settings.putAll(listeners);
        addOneReplica(settings);
        addSizes(settings);
        addTimes(settings);
        return settings;
    }

    private static void addOneReplica(Map<String, String> settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void addSizes(Map<String, String> settings) {
        // No smaller than what a topic allows, also for the topics that Kafka Streams makes itself.
        settings.put("message.max.bytes", Integer.toString(4 * 1024 * 1024));
        // Two indexes a partition are preallocated at this size; it still covers segments of some 100 MiB.
        settings.put("log.index.size.max.bytes", Integer.toString(256 * 1024));
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.recovery.threads.per.data.dir", "4");
        settings.put("background.threads", "4");
    }

    private static void addTimes(Map<String, String> settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a stop by force, the node waits for its own earlier session to run out before it serves.
        settings.put("broker.session.timeout.ms", "5000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        // A machine that was off for weeks goes on where it was, and figures of past and coming years are welcome.
        settings.put("offsets.retention.minutes", NEVER);
        settings.put("log.retention.ms", "-1");
        settings.put("log.message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE));
        settings.put("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
    }
}
