package fi.hankevirta.bench;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes a data set to the broker. */
final class Loading {
    private final Map<String, Object> settings;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * Prepares it.
     *
     * @param client settings of a Kafka client
     */
    Loading(Map<String, Object> client) {
        settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    }

    /**
     * Writes the next events, and returns when the broker has them.
     *
     * @param most how many, if there are so many
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the outcome.
    void run(Iterator<ProducerRecord<byte[], byte[]>> events, long most, Narration narration) {
        long sent = 0;
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            while (sent < most && events.hasNext()) {
                producer.send(events.next(), (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
                narration.tellProgress("events written", ++sent);
                if (failure.get() != null) {
                    break;
                }
            }
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new BenchFailure("the events can't be written: " + failed.getMessage(), List.of(), failed);
        }
    }
}
