package fi.hankevirta.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends events by a schedule that waits for nobody: one that comes too late is sent at once. */
final class SteadySender {
    private final Map<String, Object> settings;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    SteadySender(Map<String, Object> client) {
        settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    }

    /**
     * Sends them all, in the order of the schedule.
     *
     * @return the longest that one was sent after it should have been, in nanoseconds
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the outcome.
    long send(List<ProducerRecord<byte[], byte[]>> records, Schedule schedule) {
        long latest = 0;
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int event = 0; event < records.size(); event++) {
                long at = schedule.at(event);
                long now = System.nanoTime();
                while (now < at) {
                    LockSupport.parkNanos(at - now);
                    now = System.nanoTime();
                }
                if (schedule.isMeasured(event)) {
                    latest = Math.max(latest, now - at);
                }
                producer.send(records.get(event), (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                });
            }
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new BenchFailure("an event can't be sent: " + failed.getMessage(), List.of(), failed);
        }
        return latest;
    }
}
