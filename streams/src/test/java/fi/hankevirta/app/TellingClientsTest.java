package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Whoever asks for offsets may have to wait for a transaction of an instance that is gone, so it says so first. */
class TellingClientsTest {
    private static final Set<TopicPartition> PARTITIONS = Set.of(new TopicPartition("a", 0));
    /** Nobody listens there, and nobody need. */
    private static final Map<String, Object> NOWHERE =
            Map.of("bootstrap.servers", "127.0.0.1:1", "group.id", "g", "default.api.timeout.ms", 1);

    private final AtomicInteger asked = new AtomicInteger();
    private final TellingClients clients = new TellingClients(() -> {}, asked::incrementAndGet, id -> id);

    @Test
    void theConsumerOfAThreadSaysThatItAsksForOffsets() {
        try (Consumer<byte[], byte[]> consumer = clients.getConsumer(NOWHERE)) {
            Throwable unanswered = catchThrowable(() -> consumer.committed(PARTITIONS));

            assertThat(unanswered).isInstanceOf(TimeoutException.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void soItDoesWithALimitOfTime() {
        try (Consumer<byte[], byte[]> consumer = clients.getConsumer(NOWHERE)) {
            Throwable unanswered = catchThrowable(() -> consumer.committed(PARTITIONS, Duration.ofMillis(1)));

            assertThat(unanswered).isInstanceOf(TimeoutException.class);
            assertThat(asked).hasValue(1);
        }
    }
}
