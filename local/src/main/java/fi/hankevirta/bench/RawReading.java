package fi.hankevirta.bench;

import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that reads all ingress topics once, and what it does with their records. */
final class RawReading implements Subject {
    private static final Logger LOG = LoggerFactory.getLogger(RawReading.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Topics topics;
    private final Map<String, Object> client;
    private final Work work;
    private final Thread thread = new Thread(this::read, "reading");
    private volatile long taken;
    private volatile boolean done;

    private RawReading(Topics topics, Map<String, Object> client, Work work) {
        this.topics = topics;
        this.client = client;
        this.work = work;
    }

    /** What is done with the records; by one thread. */
    interface Work {
        void take(ConsumerRecord<byte[], byte[]> record);

        /** Returns what was found in all of them. */
        long found();
    }

    /** Begins to read. */
    static RawReading start(Topics topics, Map<String, Object> client, Work work) {
        RawReading reading = new RawReading(topics, client, work);
        reading.thread.start();
        return reading;
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public boolean isLive() {
        return done || thread.isAlive();
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public long found() {
        return work.found();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void read() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.ingress().stream()
                    .map(Topics.Ingress::topic)
                    .flatMap(topic -> IntStream.range(0, topic.partitions())
                            .mapToObj(number -> new TopicPartition(topic.name(), number)))
                    .toList();
            consumer.assign(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long read = 0;
            while (read < end) { // Ingress topics begin at offset 0 and hold no records of transactions.
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
                polled.forEach(work::take);
                read += polled.count();
                taken = read;
            }
            done = true;
        } catch (InterruptException e) {
            LOG.debug("told to end", e);
        } catch (RuntimeException e) {
            LOG.error("the reading failed", e);
        }
    }
}
