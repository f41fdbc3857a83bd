package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topics of figures from their beginning, committed rows only, as any dashboard would. */
final class FigureReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final KafkaConsumer<String, Figure> consumer;
    private final List<TopicPartition> partitions;
    private final FigureBook book = new FigureBook();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::read, "figure-reader");

    private FigureReader(KafkaConsumer<String, Figure> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /** Starts reading as the client that the settings describe. */
    static FigureReader start(Map<String, Object> client, Topics topics) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        List<TopicPartition> partitions = Arrays.stream(Domain.values())
                .map(domain -> new TopicPartition(topics.progress(domain).name(), 0))
                .toList();
        KafkaConsumer<String, Figure> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                topics.progress(Domain.SPRO).value().deserializer());
        FigureReader reader = new FigureReader(consumer, partitions);
        reader.thread.setDaemon(true);
        reader.thread.start();
        return reader;
    }

    /** Returns the figures read so far. */
    FigureBook book() {
        return book;
    }

    /** Returns the topics that it reads. */
    List<TopicPartition> partitions() {
        return partitions;
    }

    /** Returns whether it has read up to these offsets. */
    boolean hasRead(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            consumer.assign(partitions);
            while (true) {
                consumer.poll(POLL).forEach(row -> book.put(row.key(), row.value()));
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (WakeupException e) { // Told to end.
            positions.clear();
        }
    }
}
