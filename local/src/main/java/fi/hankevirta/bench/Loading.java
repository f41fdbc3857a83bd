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

/** Writes events to the broker. */
final class Loading {
    private static final int TRANSACTION_MILLIS = 600_000;

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

    /** Writes everything, and returns when the broker has it. */
    void run(Iterable<ProducerRecord<byte[], byte[]>> events, Narration narration) {
        run(events.iterator(), Long.MAX_VALUE, narration);
    }

    /**
     * Writes the next events, and returns when the broker has them.
     *
     * @param most how many, if there are so many
     */
    void run(Iterator<ProducerRecord<byte[], byte[]>> events, long most, Narration narration) {
        try (KafkaProducer<byte[], byte[]> producer = producer(settings)) {
            send(producer, events, most, narration);
        }
    }

    /** Writes everything so that readers of committed records don't see it yet, and returns when the broker has it. */
    HeldBack hold(Iterable<ProducerRecord<byte[], byte[]>> events, Narration narration) {
        Map<String, Object> inTransaction = new HashMap<>(settings);
        inTransaction.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench");
        inTransaction.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        KafkaProducer<byte[], byte[]> producer = producer(inTransaction);
        producer.initTransactions();
        producer.beginTransaction();
        send(producer, events.iterator(), Long.MAX_VALUE, narration);
        return new HeldBack(producer);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the outcome.
    private void send(
            KafkaProducer<byte[], byte[]> producer,
            Iterator<ProducerRecord<byte[], byte[]>> events,
            long most,
            Narration narration) {
        for (long sent = 1; sent <= most && events.hasNext() && failure.get() == null; sent++) {
            producer.send(events.next(), (metadata, exception) -> {
                if (exception != null) {
                    failure.compareAndSet(null, exception);
                }
            });
            narration.tellProgress("events written", sent);
        }
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new BenchFailure("the events can't be written: " + failed.getMessage(), List.of(), failed);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
