package fi.hankevirta.app;

import fi.hankevirta.topic.BoundedAdmin;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the brokers now and then how they are, in a thread of its own. It needs no right beyond those of the pipeline;
 * disks are told only to whoever may describe the cluster, and are left out otherwise.
 */
final class BrokerWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration EACH = Duration.ofSeconds(30);
    private static final long ANSWER_SECONDS = 10;

    private final Map<String, Object> client;
    private final List<String> topics;
    private final Thread thread = new Thread(this::askUntilClosed, "broker-watch");
    private volatile Brokers latest = Brokers.UNKNOWN;
    /** Used by the thread alone. */
    private boolean disksRefused;

    private BrokerWatch(Map<String, Object> client, List<String> topics) {
        this.client = Map.copyOf(client);
        this.topics = List.copyOf(topics);
        thread.setDaemon(true);
    }

    /**
     * Begins to ask.
     *
     * @param client settings of a Kafka client
     * @param topics that this installation has
     */
    static BrokerWatch start(Map<String, Object> client, List<String> topics) {
        BrokerWatch watch = new BrokerWatch(client, topics);
        watch.thread.start();
        return watch;
    }

    /** Returns what they last answered. */
    Brokers latest() {
        return latest;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void askUntilClosed() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                askOnce();
                Thread.sleep(EACH.toMillis());
            } catch (InterruptedException | InterruptException e) {
                return;
            }
        }
    }

    /** It connects anew each time, so that it holds no connections while it does not ask. */
    private void askOnce() throws InterruptedException {
        try (BoundedAdmin admin = BoundedAdmin.create(client)) {
            latest = ask(admin.client());
        } catch (InterruptException e) {
            throw e;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("the brokers do not tell how they are", e);
        }
    }

    private Brokers ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        List<Integer> nodes =
                answer(admin.describeCluster().nodes()).stream().map(Node::id).toList();
        Collection<TopicDescription> described =
                answer(admin.describeTopics(topics).allTopicNames()).values();
        return Brokers.of(System.currentTimeMillis(), nodes.size(), described, folders(admin, nodes));
    }

    private Map<Integer, Map<String, LogDirDescription>> folders(Admin admin, List<Integer> nodes)
            throws InterruptedException, TimeoutException {
        if (disksRefused) { // Brokers log each refusal.
            return Map.of();
        }
        try {
            return answer(admin.describeLogDirs(nodes).allDescriptions());
        } catch (ExecutionException e) {
            LOG.debug("the disks of the brokers are not told to this client", e);
            disksRefused = e.getCause() instanceof ClusterAuthorizationException;
            return Map.of();
        }
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    }
}
