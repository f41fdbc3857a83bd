package fi.hankevirta.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker inside this process: one node in KRaft mode, heard on 127.0.0.1 only, its data in a folder that
 * it goes on with at the next start.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param folder claimed by the caller, who gives it free after the broker is closed
     * @param port for clients, 0 for any free one
     * @throws CannotStartException when the port is taken or the folder's data can't be used
     */
    public static EmbeddedBroker start(DataFolder folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * The same with other settings than a machine's only broker has by itself.
     *
     * @param changed Kafka's settings by name, before which the broker's own give way
     */
    static EmbeddedBroker start(DataFolder folder, int port, Map<String, String> changed) {
        int chosen = LoopbackPort.free(port, "--kafka-port");
        try {
            BrokerFormat.ensure(folder.broker());
            return new EmbeddedBroker(started(folder.broker(), chosen, changed), chosen);
        } catch (Exception e) { // Kafka throws what it likes, also checked exceptions that Scala does not declare.
            throw new CannotStartException("the broker does not start on " + folder.path() + ": " + e.getMessage(), e);
        }
    }

    /** Returns the port that clients use. */
    public int port() {
        return port;
    }

    /** Returns the setting {@code bootstrap.servers} of its clients. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Stops the broker within 5 seconds. What is not done by then, the next start mends from the log. */
    @Override
    public void close() {
        Thread stop = new Thread(server::shutdown, "broker-stop");
        stop.setDaemon(true);
        stop.start();
        try {
            stop.join(STOP_LIMIT.toMillis());
            if (stop.isAlive()) {
                LOG.info("the broker did not stop within {} s", STOP_LIMIT.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static KafkaRaftServer started(Path data, int port, Map<String, String> changed) throws IOException {
        Map<String, String> settings = BrokerSettings.of(data, port, LoopbackPort.freeBeside(port));
        settings.putAll(changed);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return server;
    }
}
