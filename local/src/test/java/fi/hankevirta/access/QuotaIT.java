package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.local.SecuredCluster;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One area sends as much as it can; its quota holds it, and another area does not notice. */
@Timeout(180)
class QuotaIT {
    private static final Logger LOG = LoggerFactory.getLogger(QuotaIT.class);
    private static final int QUOTA = 256 * 1024;
    private static final int RECORD = 32 * 1024;
    private static final Duration FLOOD = Duration.ofSeconds(12);
    private static final int EVENTS = 100;
    private static final byte[] EVENT = new byte[200];
    private static final long PAUSE_MILLIS = 50;

    @AutoClose
    private final SecuredCluster cluster = SecuredCluster.start();

    @Test
    void anAreaOverItsQuotaIsSlowedDownAndOthersAreNot() throws Exception {
        // Given
        assertThat(cluster.apply("--sender-byte-rate", Integer.toString(QUOTA)).exitCode())
                .isZero();
        try (var quiet = producer(Principal.sender("KAINUU"));
                var flooding = producer(Principal.sender("LAPPI"))) {
            measured(quiet); // Code that is not compiled yet would be what is measured first.
            long[] alone = measured(quiet);
            AtomicLong taken = new AtomicLong();
            Thread flood = new Thread(() -> flood(flooding, taken), "flood");

            // When
            long began = System.nanoTime();
            flood.start();
            long[] beside = measured(quiet);
            flood.join();
            flooding.close(Duration.ZERO); // What waits in its buffer would take seconds more.

            // Then
            double rate =
                    taken.get() / (Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3);
            LOG.warn(
                    "a sender with a quota of {} B/s took {} B/s; another's latency beside it to that alone: p50 {},"
                            + " p99 {} (alone {} and {} us)",
                    QUOTA,
                    Math.round(rate),
                    ratio(beside, alone, 50),
                    ratio(beside, alone, 99),
                    at(alone, 50) / 1000,
                    at(alone, 99) / 1000);
            assertThat(rate).as("bytes a second of the flooding sender").isBetween(QUOTA * 0.3, QUOTA * 1.5);
            assertThat(at(beside, 50) - at(alone, 50))
                    .as("what the other's median gained, in nanoseconds; a sender over its quota waits seconds")
                    .isLessThan(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Sends for a while, and counts the bytes that were acknowledged. */
    private static void flood(KafkaProducer<byte[], byte[]> producer, AtomicLong taken) {
        byte[] value = new byte[RECORD];
        long end = System.nanoTime() + FLOOD.toNanos();
        while (System.nanoTime() < end) {
            var unused = producer.send(
                    new ProducerRecord<>("hankealue.lappi.spro-notification.v1", value), (place, failure) -> {
                        if (failure == null && System.nanoTime() < end) {
                            taken.addAndGet(RECORD);
                        }
                    });
        }
    }

    /** Sends events one at a time, and returns the nanoseconds that each took until its acknowledgement, in order. */
    private static long[] measured(KafkaProducer<byte[], byte[]> producer) throws Exception {
        long[] nanos = new long[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            long began = System.nanoTime();
            producer.send(new ProducerRecord<>("hankealue.kainuu.spro-notification.v1", EVENT))
                    .get(30, TimeUnit.SECONDS);
            nanos[i] = System.nanoTime() - began;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static String ratio(long[] beside, long[] alone, int percent) {
        return String.format(Locale.ROOT, "%.2f", (double) at(beside, percent) / at(alone, percent));
    }

    private KafkaProducer<byte[], byte[]> producer(Principal principal) {
        Map<String, Object> settings = new HashMap<>(cluster.client(principal));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TimeUnit.MINUTES.toMillis(1));
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024L * 1024);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
