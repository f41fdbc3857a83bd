package fi.hankevirta.local;

import fi.hankevirta.access.ClientConfig;
import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster, and which topics it should have. */
final class TopicsOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Brokers of the cluster, several joined with commas (default: ${DEFAULT-VALUE}).")
    private String bootstrap = "";

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "" + TopicPlan.DEFAULT_PARTITIONS,
            description = "Partitions of every topic that the pipeline reads (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--avain-retention",
            paramLabel = "DURATION",
            defaultValue = "P3650D",
            description = "How long client-level AVAIN events are kept, in ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration avainRetention = TopicPlan.DEFAULT_AVAIN_RETENTION;

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Folder of the register's CSV files (default: the register that is shipped).")
    private @Nullable Path register;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Properties file with further settings of the Kafka client, such as security.protocol.")
    private @Nullable Path clientConfig;

    /** Reads the register; one that can't be used ends the command. */
    Register register() {
        return Register.load(register == null ? RegisterSource.shipped() : RegisterSource.folder(register));
    }

    /** Declares the topics; a register that can't be used ends the command. */
    Topics topics() {
        try {
            return new Topics(register(), new TopicPlan(partitions, avainRetention));
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("the topics can't be declared: " + e.getMessage(), e);
        }
    }

    /** Makes a client of the cluster, which the caller closes. */
    BoundedAdmin admin() {
        try {
            return BoundedAdmin.create(clientSettings());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new CannotStartException("the Kafka client does not start: " + cause.getMessage(), e);
        }
    }

    /** Returns the settings of a client of the cluster; they may hold secrets and are never shown. */
    Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>(clientConfig == null ? Map.of() : ClientConfig.read(clientConfig));
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return settings;
    }
}
