package fi.hankevirta.bench.textbook;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running textbook topology. */
public final class Textbook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Textbook.class);
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final KafkaStreams streams;
    private final TextbookTopology topology;

    private Textbook(KafkaStreams streams, TextbookTopology topology) {
        this.streams = streams;
        this.topology = topology;
    }

    /**
     * Starts it, with Kafka Streams' defaults but for what is said.
     *
     * @param topology what to run
     * @param bootstrap of the broker
     * @param application name of its group and its own topics
     * @param stateDir folder of its stores
     * @param threads stream threads
     */
    public static Textbook start(
            TextbookTopology topology, String bootstrap, String application, String stateDir, int threads) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        // With the default, a task waits for each of its empty queues, and a hundred topics would never be read.
        settings.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, -1L);
        KafkaStreams streams = new KafkaStreams(topology.build(), settings);
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error("a thread failed", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams.start();
        return new Textbook(streams, topology);
    }

    /** Returns how many events it has taken in. */
    public long taken() {
        return topology.taken();
    }

    /** Returns whether nothing that it has taken in is on its way between its steps. */
    public boolean isThrough() {
        return topology.isThrough();
    }

    /** Returns whether it runs. */
    public boolean isLive() {
        return streams.state().isRunningOrRebalancing() || streams.state() == KafkaStreams.State.CREATED;
    }

    @Override
    public void close() {
        streams.close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }
}
