package fi.hankevirta.app;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;

/** The properties of Kafka Streams that the pipeline rests on, with the reason of each that is not obvious. */
final class StreamsProperties {
    private static final int POLLED_RECORDS = 20_000;
    private static final int FETCHED_BYTES = 4 * 1024 * 1024;
    private static final int BATCH_BYTES = 128 * 1024;
    private static final int LINGER_MS = 5;
    private static final long POLL_MS = 50;
    private static final long PROBING_MS = 60_000;
    private static final long RETRY_MS = 20;
    private static final int HEARTBEATS_A_SESSION = 4;
    private static final int LONGEST_HEARTBEAT_MS = 500;
    private static final long LONGEST_RETRY_MS = 200;
    private static final int RESTORE_WAIT_MS = 100;
    private static final int TRANSACTION_MS = 60_000;

    private StreamsProperties() {}

    static Properties of(PipelineSettings settings) {
        Properties p = new Properties();
        p.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        p.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrap());
        p.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
        p.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        p.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.commitIntervalMs());
        p.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        p.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // No order between topics is needed; waiting for one walks every empty queue of a task for every record.
        p.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
        p.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
        // An instance that joins takes work over once it has caught up with its state; asked each minute, not each ten.
        p.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_MS);
        // A thread that waits for records is blind to the time: a commit or rows that are due would wait as long.
        p.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        // Metrics are read in the process. Beans of JMX, made anew for each metric of each partition, made a poll
        // of many new partitions take twice as long; a takeover begins with one.
        p.put(StreamsConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        // Changelogs follow the cluster's own replication, as the declared topics do.
        p.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        // A topic whose timestamp setting was tampered with may hold any time; it must not stop the pipeline.
        p.put(
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                UsePartitionTimeOnInvalidTimestamp.class.getName());
        consumer(p, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_RECORDS);
        consumer(p, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        addTakeover(p, settings);
        producer(p, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer(p, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        // What a commit tells is waited for, and its end ends the lingering: until then few, large requests are better.
        producer(p, ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        // Those of gone instances are ended by the others (GoneInstances). Of one that a broker gives up by itself
        // while it starts, Kafka 4.3.1 forgets partitions, and no reader of committed records passes it: so not soon.
        producer(p, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
        // A transaction that begins while the one before ends is refused for a moment.
        producer(p, ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MS);
        p.putAll(settings.kafka());
        return p;
    }

    /** What decides how long figures stand still when an instance joins, leaves or is killed (docs/scale.md). */
    private static void addTakeover(Properties p, PipelineSettings settings) {
        p.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        consumer(p, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, settings.sessionTimeoutMs());
        // The other instances hear by a heartbeat that one is gone, so beats are closer together than a session needs.
        consumer(
                p,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.min(LONGEST_HEARTBEAT_MS, settings.sessionTimeoutMs() / HEARTBEATS_A_SESSION));
        settings.instanceId().ifPresent(id -> consumer(p, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id));
        // State comes back in as large parts as events do.
        p.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLLED_RECORDS);
        p.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), FETCHED_BYTES);
        // What is to be restored waits for the answer to the fetch before, which may be of copies that nobody changes.
        p.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), RESTORE_WAIT_MS);
        // Offsets of a transaction that is just being ended are asked for again and again, each time a bit later.
        consumer(p, ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, LONGEST_RETRY_MS);
        p.put(StreamsConfig.adminClientPrefix(AdminClientConfig.RETRY_BACKOFF_MAX_MS_CONFIG), LONGEST_RETRY_MS);
    }

    private static void consumer(Properties p, String name, Object value) {
        p.put(StreamsConfig.mainConsumerPrefix(name), value);
    }

    private static void producer(Properties p, String name, Object value) {
        p.put(StreamsConfig.producerPrefix(name), value);
    }
}
