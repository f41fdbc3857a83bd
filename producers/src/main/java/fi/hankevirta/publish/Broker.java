package fi.hankevirta.publish;

import fi.hankevirta.topic.BoundedAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker, before anything is sent, whether it is there and has the topics. */
final class Broker implements AutoCloseable {
    private static final String TIMEOUT = AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG;
    private static final String DEFAULT_TIMEOUT_MS = "15000";
    private static final long GRACE_MILLIS = 1_000;

    private final BoundedAdmin admin;
    private final long limitMillis;

    private Broker(BoundedAdmin admin, long limitMillis) {
        this.admin = admin;
        this.limitMillis = limitMillis;
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
        BoundedAdmin admin;
        try {
            admin = BoundedAdmin.create(bounded);
        } catch (KafkaException e) {
            throw unusable(e);
        }
        Broker broker = new Broker(admin, Long.parseLong(bounded.get(TIMEOUT).toString()));
        Throwable failure = broker.failure();
        if (failure == null) {
            return broker;
        }
        broker.close();
        throw new SetupException(
                failure instanceof AuthenticationException
                        ? "the broker at " + address + " does not accept these credentials; see --client-config"
                        : "no broker answers at " + address + " within " + bounded.get(TIMEOUT)
                                + " ms; start it, or give its address with --bootstrap",
                failure);
    }

    /** Tells in one line that Kafka can't use its settings. */
    static SetupException unusable(RuntimeException failure) {
        return new SetupException("the Kafka settings can't be used: " + rootMessage(failure), failure);
    }

    /** Returns the message of what a failure began with. */
    static @Nullable String rootMessage(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    /**
     * Asks for a topic.
     *
     * @return why nothing can be sent to it; null when something can, or when the broker does not say
     */
    @Nullable
    String problemOf(String topic) {
        try {
            answer(admin.client().describeTopics(List.of(topic)).allTopicNames());
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return "the broker has no topic " + topic + "; ask its keeper to create it";
            }
            return e.getCause() instanceof AuthorizationException
                    ? "the broker does not let these credentials see the topic " + topic
                    : null;
        } catch (TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private @Nullable Throwable failure() {
        try {
            answer(admin.client().describeCluster().nodes());
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    /** Waits for an answer a little longer than Kafka's own limit, which does not hold for every silent server. */
    private void answer(KafkaFuture<?> answer) throws InterruptedException, ExecutionException, TimeoutException {
        answer.get(limitMillis + GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
