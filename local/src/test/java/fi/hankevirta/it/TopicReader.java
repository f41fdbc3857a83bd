package fi.hankevirta.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning, read_committed, and goes on where it was. */
final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    TopicReader(String bootstrapServers, Collection<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // What was lost before it was read must fail the test, not be passed over.
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Requires that nothing was ever written to the topics. */
    void requireEmpty() {
        if (consumer.endOffsets(partitions).values().stream().anyMatch(end -> end > 0)) {
            throw new AssertionError("something was written before the reader was there");
        }
    }

    /** Returns what comes within a moment, in each partition in its order. */
    List<ConsumerRecord<byte[], byte[]>> poll() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        return records;
    }

    /** Returns what was committed since the last call, in each partition in its order. */
    List<ConsumerRecord<byte[], byte[]>> next() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("the topics could not be read to their ends");
            }
        }
        return records;
    }

    /** Returns how many records were committed since the last call, without keeping them. */
    long count() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long count = 0;
        long last = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            int polled = consumer.poll(POLL).count();
            count += polled;
            if (polled > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > LIMIT_NANOS) {
                throw new AssertionError("the topics could not be read to their ends");
            }
        }
        return count;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
