package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their beginning up to chosen offsets, committed records only, and later on from there. It holds no
 * more than what one poll brings, belongs to no group and commits nothing. Methods throw Kafka's own exceptions.
 */
public final class CommittedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /**
     * Begins at the beginning of every partition.
     *
     * @param client settings of a Kafka client
     * @param topics that exist
     */
    public CommittedReader(Map<String, Object> client, Collection<String> topics) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        partitions = topics.stream()
                .flatMap(topic -> partitionsOf(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Returns the first offset of each partition. */
    public Map<TopicPartition, Long> beginnings() {
        return consumer.beginningOffsets(partitions);
    }

    /** Returns the offset after the last committed record of each partition. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /**
     * Hands over what lies before these offsets and was not handed over yet, in each partition in its order.
     *
     * @throws TimeoutException when nothing comes for half a minute
     */
    public void readTo(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        consumer.resume(partitions);
        pauseAt(ends);
        long last = System.nanoTime();
        while (consumer.paused().size() < partitions.size()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (TopicPartition partition : polled.partitions()) {
                handOver(polled.records(partition), ends.getOrDefault(partition, 0L), partition, each);
            }
            int before = consumer.paused().size();
            pauseAt(ends);
            if (!polled.isEmpty() || consumer.paused().size() > before) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > LIMIT.toNanos()) {
                throw new TimeoutException("no record came within " + LIMIT.toSeconds() + " s");
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSING));
    }

    private List<PartitionInfo> partitionsOf(String topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new UnknownTopicOrPartitionException("the topic " + topic + " does not exist");
        }
        return found;
    }

    private void handOver(
            List<ConsumerRecord<byte[], byte[]>> records,
            long end,
            TopicPartition partition,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() >= end) { // It came after the end was asked for: it is left for the next time.
                consumer.seek(partition, record.offset());
                return;
            }
            each.accept(record);
        }
    }

    private void pauseAt(Map<TopicPartition, Long> ends) {
        consumer.pause(partitions.stream()
                .filter(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L))
                .toList());
    }
}
