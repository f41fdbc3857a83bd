package fi.hankevirta.releasing;

import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a topic of one partition, in its order, up to what is committed.
 *
 * @param <T> what a row is
 */
final class TopicRows<T> implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Topic<String, T> topic;
    private final CommittedReader reader;
    private long end;

    TopicRows(Map<String, Object> client, Topic<String, T> topic) {
        this.topic = topic;
        this.reader = new CommittedReader(client, List.of(topic.name()));
    }

    /**
     * Reads what was committed since the last time.
     *
     * @throws SpoiltTopicException when a record is no row
     */
    void read(RowReader<T> each) {
        var ends = reader.ends();
        reader.readTo(ends, record -> {
            end = record.offset() + 1;
            each.accept(key(record), row(record), record.headers());
        });
    }

    /** Waits for more to come; always true. */
    boolean pause() throws InterruptedException {
        Thread.sleep(PAUSE.toMillis());
        return true;
    }

    /** Returns the offset after the last row that was read. */
    long end() {
        return end;
    }

    @Override
    public void close() {
        reader.close();
    }

    private String key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new SpoiltTopicException(topic.name(), record.offset());
        }
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private @Nullable T row(ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.value().deserializer().deserialize(topic.name(), record.value());
        } catch (SerializationException e) {
            throw new SpoiltTopicException(topic.name(), record.offset());
        }
    }

    /** Takes a row. */
    interface RowReader<T> {
        /** Takes one; it is null where it was deleted. */
        void accept(String key, @Nullable T row, Headers headers);
    }
}
