package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of live figures read once, from their beginning to their end: the latest row of each key. */
final class ProgressSnapshot {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private ProgressSnapshot() {}

    /**
     * Reads the rows that are wanted.
     *
     * @param domains whose topics are read
     * @param topics of the installation
     * @param client settings of a Kafka client
     * @param wanted which rows to keep
     */
    static Collection<Figure> read(
            List<Domain> domains, Topics topics, Map<String, Object> client, Predicate<Figure> wanted) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        List<TopicPartition> partitions = domains.stream()
                .map(domain -> new TopicPartition(topics.progress(domain).name(), 0))
                .toList();
        Map<String, Figure> rows = new HashMap<>();
        try (KafkaConsumer<String, Figure> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                topics.progress(Domain.SPRO).value().deserializer())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(row -> {
                    if (row.value() == null) {
                        rows.remove(row.key()); // Taken back by a reset.
                    } else if (wanted.test(row.value())) {
                        rows.put(row.key(), row.value());
                    }
                });
            }
        } catch (KafkaException e) {
            throw new CannotStartException(
                    "the figures can't be read: " + e.getMessage() + "; is a broker running there, with its topics?",
                    e);
        }
        return rows.values();
    }
}
