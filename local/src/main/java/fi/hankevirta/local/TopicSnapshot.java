package fi.hankevirta.local;

import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Topics of figures read once, from their beginning to their end: the latest row of each key. */
final class TopicSnapshot {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private TopicSnapshot() {}

    /**
     * Reads the rows that are wanted.
     *
     * @param topics at least one
     * @param client settings of a Kafka client
     * @param wanted which rows to keep; a key whose latest row is not wanted has none
     */
    static <T> Collection<T> read(List<Topic<String, T>> topics, Map<String, Object> client, Predicate<T> wanted) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LIMIT.toMillis());
        var keys = topics.get(0).key().deserializer();
        var values = topics.get(0).value().deserializer();
        Map<String, T> rows = new HashMap<>();
        try (CommittedReader reader =
                new CommittedReader(settings, topics.stream().map(Topic::name).toList())) {
            reader.readTo(reader.ends(), record -> {
                String key = keys.deserialize(record.topic(), record.key());
                T row = values.deserialize(record.topic(), record.value());
                if (row != null && wanted.test(row)) {
                    rows.put(key, row);
                } else { // Taken back by a reset, or now another release's.
                    rows.remove(key);
                }
            });
        } catch (InterruptException e) {
            throw new StoppedException();
        } catch (KafkaException e) {
            throw new CannotStartException(
                    "the figures can't be read: " + e.getMessage() + "; is a broker running there, with its topics?",
                    e);
        }
        return rows.values();
    }
}
