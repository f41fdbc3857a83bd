package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of live figures read once, from their beginning to their end: the latest row of each key. */
final class ProgressSnapshot {
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
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        Deserializer<String> text = new StringDeserializer();
        Deserializer<Figure> figure = topics.progress(Domain.SPRO).value().deserializer();
        Map<String, Figure> rows = new HashMap<>();
        try (CommittedReader reader = new CommittedReader(
                settings,
                domains.stream().map(domain -> topics.progress(domain).name()).toList())) {
            reader.readTo(reader.ends(), row -> {
                String key = text.deserialize(row.topic(), row.key());
                if (row.value() == null) {
                    rows.remove(key); // Taken back by a reset.
                    return;
                }
                Figure read = figure.deserialize(row.topic(), row.value());
                if (wanted.test(read)) {
                    rows.put(key, read);
                }
            });
        } catch (KafkaException e) {
            throw new CannotStartException(
                    "the figures can't be read: " + e.getMessage() + "; is a broker running there, with its topics?",
                    e);
        }
        return rows.values();
    }
}
