package fi.hankevirta.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates missing topics in requests of a bounded size and waits until the cluster names them and takes records. */
final class TopicCreation {
    /** A controller takes 10,000 partitions in one request; staying far below also keeps each answer quick. */
    private static final int PARTITIONS_IN_A_REQUEST = 500;

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Admin admin;
    private final ClusterCalls calls;
    private final Set<String> created = new HashSet<>();

    TopicCreation(Admin admin, ClusterCalls calls) {
        this.admin = admin;
        this.calls = calls;
    }

    /** Returns the names of the topics that were created: all of them but those that someone else created first. */
    List<String> create(List<? extends Topic<?, ?>> missing, short replicationFactor) {
        List<NewTopic> request = new ArrayList<>();
        int partitions = 0;
        for (Topic<?, ?> topic : missing) {
            if (!request.isEmpty() && partitions + topic.partitions() > PARTITIONS_IN_A_REQUEST) {
                send(request);
                request.clear();
                partitions = 0;
            }
            request.add(topic.creation(replicationFactor));
            partitions += topic.partitions();
        }
        if (!request.isEmpty()) {
            send(request);
        }
        awaitVisible();
        awaitLeaders(missing);
        return missing.stream()
                .<String>map(Topic::name)
                .filter(created::contains)
                .toList();
    }

    private void send(List<NewTopic> request) {
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(
                        request, new CreateTopicsOptions().timeoutMs(calls.left()))
                .values();
        answers.forEach((name, answer) -> {
            // Two starts may create the same topics at the same time; either way they are there then.
            String known = calls.awaitUnless(
                    TopicExistsException.class, "create topic " + name, answer.thenApply(none -> name));
            if (known != null) {
                created.add(name);
            }
        });
    }

    /** A controller answers before the brokers know; a consumer that starts in between would miss its topics. */
    private void awaitVisible() {
        Set<String> waiting = new HashSet<>(created);
        while (!waiting.isEmpty()) {
            waiting.removeAll(TopicStates.names(admin, calls));
            if (!waiting.isEmpty()) {
                calls.requireTime("see the new topics");
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    /**
     * A new partition's leader takes up its work after the cluster has named it. A producer that starts in between is
     * refused, and may retry in an order that the leader refuses for good.
     */
    private void awaitLeaders(List<? extends Topic<?, ?>> topics) {
        Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
        for (Topic<?, ?> topic : topics) {
            for (int partition = 0; created.contains(topic.name()) && partition < topic.partitions(); partition++) {
                starts.put(new TopicPartition(topic.name(), partition), OffsetSpec.earliest());
            }
        }
        calls.await(
                "reach the leaders of the new topics",
                admin.listOffsets(starts, new ListOffsetsOptions().timeoutMs(calls.left()))
                        .all());
    }
}
