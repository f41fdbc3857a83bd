package fi.hankevirta.local;

import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how far the topics go, and how far the pipeline has committed. */
final class Backlog {
    private static final long LIMIT_SECONDS = 10;

    private final Admin admin;
    private final String group;
    private final List<TopicPartition> ingress;
    private final List<TopicPartition> internal;

    /**
     * Prepares the question.
     *
     * @param group consumer group of the pipeline
     */
    Backlog(Admin admin, Topics topics, String group) {
        this.admin = admin;
        this.group = group;
        this.ingress =
                topics.ingress().stream().flatMap(i -> partitions(i.topic())).toList();
        this.internal = Stream.of(topics.rekeyed(), topics.partials())
                .flatMap(Backlog::partitions)
                .toList();
    }

    /** Asks. */
    Reading read() throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> all = new ArrayList<>(ingress);
        all.addAll(internal);
        // The commits are asked first: what is published in between can only make the backlog greater.
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = ends(all);
        Map<String, Long> published = new HashMap<>();
        ingress.forEach(partition -> published.merge(partition.topic(), ends.getOrDefault(partition, 0L), Long::sum));
        return new Reading(Map.copyOf(published), lag(ingress, ends, committed), lag(internal, ends, committed));
    }

    /** Returns where these partitions end, records that are not committed yet included. */
    Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static long lag(
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> committed) {
        long lag = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata at = committed.get(partition);
            lag += Math.max(0, ends.getOrDefault(partition, 0L) - (at == null ? 0 : at.offset()));
        }
        return lag;
    }

    private static <T> T answer(KafkaFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static Stream<TopicPartition> partitions(Topic<?, ?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(n -> new TopicPartition(topic.name(), n));
    }

    /**
     * What the broker answered.
     *
     * @param published records of each ingress topic
     * @param ingress records published that the pipeline has not committed
     * @param internal records of the pipeline's own topics that it has not committed
     */
    record Reading(Map<String, Long> published, long ingress, long internal) {
        /** Returns the records of all ingress topics. */
        long publishedInAll() {
            return published.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Returns whether the pipeline has nothing left to do. */
        boolean isEmpty() {
            return ingress == 0 && internal == 0;
        }
    }
}
