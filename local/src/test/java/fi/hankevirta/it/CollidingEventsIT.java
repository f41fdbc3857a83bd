package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worst events in any order, with a restart while they come, on a real broker. */
@OnCluster
@Timeout(300)
class CollidingEventsIT {
    private static final int EVENTS = 3_000;
    private static final Duration TO_BEGIN = Duration.ofMinutes(1);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    CollidingEventsIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @ParameterizedTest
    @ValueSource(longs = 6)
    void aRestartAmongCollidingEventsGivesTheFiguresOfTheBatch(long seed) {
        assertThatTheFiguresAreTheBatchs(seed);
    }

    @Test
    void aRestartAmongCollidingEventsOfAnySeedGivesTheFiguresOfTheBatch() {
        assertThatTheFiguresAreTheBatchs(RandomSeed.chosen("CollidingEventsIT"));
    }

    private void assertThatTheFiguresAreTheBatchs(long seed) {
        // Given
        List<ProducerRecord<byte[], byte[]>> records =
                Scattering.of(Events.colliding(installation.register(), seed, EVENTS), seed);
        int half = records.size() / 2;
        installation.send(records.subList(0, half));
        try (Pipeline first = installation.start(stateDir)) {
            await("the pipeline is at work").atMost(TO_BEGIN).until(() -> Received.total(first) > 0);
            installation.send(records.subList(half, records.size()));
        }

        // When
        try (Pipeline second = installation.start(stateDir)) {
            BatchResult batch = Agreement.await(installation, second);

            // Then
            assertThat(batch.refusals()).isNotEmpty();
            assertThat(batch.figures()).isNotEmpty();
        }
    }
}
