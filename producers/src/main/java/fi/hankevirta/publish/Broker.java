package fi.hankevirta.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker, before anything is sent, whether it is there and has the topics. */
final class Broker implements AutoCloseable {
    private static final String TIMEOUT = AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
    private static final String DEFAULT_TIMEOUT_MS = "15000";

    private final Admin admin;

    private Broker(Admin admin) {
        this.admin = admin;
    }

    /**
     * Waits until a broker answers.
     *
     * @param settings Kafka client settings; {@code default.api.timeout.ms} bounds each wait, 15 seconds when it is not
     *     set
     * @throws SetupException when none answers in time, or not to these settings
     */
    static Broker connect(Map<String, Object> settings) {
        Map<String, Object> bounded = new HashMap<>(settings);
        bounded.putIfAbsent(TIMEOUT, DEFAULT_TIMEOUT_MS);
        bounded.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, bounded.get(TIMEOUT));
        Object address = settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG);
        Admin admin;
        try {
            admin = Admin.create(bounded);
        } catch (KafkaException e) {
            throw unusable(e);
        }
        Throwable failure = failureOf(admin);
        if (failure == null) {
            return new Broker(admin);
        }
        admin.close();
        throw new SetupException(
                failure instanceof AuthenticationException
                        ? "the broker at " + address + " does not accept these credentials; see --client-config"
                        : "no broker answers at " + address + " within " + bounded.get(TIMEOUT)
                                + " ms; start it, or give its address with --bootstrap",
                failure);
    }

    /** Tells in one line that Kafka can't use its settings. */
    static SetupException unusable(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new SetupException("the Kafka settings can't be used: " + cause.getMessage(), failure);
    }

    /**
     * Asks for a topic.
     *
     * @return why nothing can be sent to it; null when something can, or when the broker does not say
     */
    @Nullable
    String problemOf(String topic) {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return "the broker has no topic " + topic + "; ask its keeper to create it";
            }
            return e.getCause() instanceof AuthorizationException
                    ? "the broker does not let these credentials see the topic " + topic
                    : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static @Nullable Throwable failureOf(Admin admin) {
        try {
            admin.describeCluster().nodes().get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
