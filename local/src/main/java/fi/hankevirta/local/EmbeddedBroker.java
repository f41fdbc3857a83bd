package fi.hankevirta.local;

import fi.hankevirta.secrets.Secrets;
import java.nio.file.Files;
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
    private static final String PORT_OPTION = "--kafka-port";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final int port;
    private final int adminPort;

    private EmbeddedBroker(KafkaRaftServer server, int port, int adminPort) {
        this.server = server;
        this.port = port;
        this.adminPort = adminPort;
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
    public static EmbeddedBroker start(DataFolder folder, int port, Map<String, String> changed) {
        if (Files.exists(folder.secrets())) {
            throw new CannotStartException("the data in " + folder.path()
                    + " is of a secured installation: start it with --secure, or choose another folder with --data");
        }
        int chosen = LoopbackPort.free(port, PORT_OPTION);
        Map<String, String> settings =
                BrokerSettings.of(folder.broker(), OpenListeners.of(chosen, LoopbackPort.freeBeside(chosen, 1)[0]));
        settings.putAll(changed);
        return new EmbeddedBroker(started(folder, settings), chosen, chosen);
    }

    /**
     * Starts a broker that lets nobody in without a password or a certificate, and nobody do what is not granted.
     *
     * @param folder claimed by the caller, who gives it free after the broker is closed
     * @param port for clients with a password
     * @param secrets of the installation
     * @throws CannotStartException when the port is taken or the folder's data can't be used
     */
    static EmbeddedBroker startSecured(DataFolder folder, int port, Secrets secrets) {
        int chosen = LoopbackPort.free(port, PORT_OPTION);
        int[] others = LoopbackPort.freeBeside(chosen, 2);
        SecuredListeners listeners = new SecuredListeners(chosen, others[0], others[1]);
        Map<String, String> settings = BrokerSettings.of(folder.broker(), listeners.settings(secrets));
        return new EmbeddedBroker(started(folder, settings), chosen, others[0]);
    }

    /** Returns the port that clients use. */
    public int port() {
        return port;
    }

    /** Returns the setting {@code bootstrap.servers} of its clients. */
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    /** Returns the setting {@code bootstrap.servers} of the administrator's client and others with a certificate. */
    String adminServers() {
        return LoopbackPort.HOST + ":" + adminPort;
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

    private static KafkaRaftServer started(DataFolder folder, Map<String, String> settings) {
        try {
            BrokerFormat.ensure(folder.broker());
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            try {
                server.startup();
            } catch (RuntimeException e) {
                server.shutdown();
                throw e;
            }
            return server;
        } catch (Exception e) { // Kafka throws what it likes, also checked exceptions that Scala does not declare.
            throw new CannotStartException("the broker does not start on " + folder.path() + ": " + e.getMessage(), e);
        }
    }
}
