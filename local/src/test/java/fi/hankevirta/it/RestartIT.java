package fi.hankevirta.it;

import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
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

@OnCluster
@Timeout(600)
class RestartIT {
    private static final int EVENTS = 12_000;
    private static final Duration TO_BEGIN = Duration.ofMinutes(2);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path temp;

    RestartIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "rocksdb"})
    void aRestartOnTheSameStateGoesOnWhereItWas(String store) {
        // Given
        installation.with("store", store);
        Load load = Load.start(installation, scattered(installation, 11));
        try (Pipeline first = installation.start(temp)) {
            awaitReceived(load.size() / 10, first);
        }

        // When
        try (Pipeline second = installation.start(temp)) {
            load.awaitEnd();

            // Then
            Agreement.await(installation, second);
        }
    }

    @Test
    void aRestartWithoutLocalStateRestoresIt() {
        // Given
        installation.with("store", "rocksdb");
        Load load = Load.start(installation, scattered(installation, 12));
        try (Pipeline first = installation.start(temp.resolve("first"))) {
            awaitReceived(load.size() / 10, first);
        }

        // When
        try (Pipeline second = installation.start(temp.resolve("second"))) {
            load.awaitEnd();

            // Then
            Agreement.await(installation, second);
        }
    }

    @Test
    void aSecondInstanceMayJoinAndLeaveAtAnyTime() {
        // Given
        Load load = Load.start(installation, scattered(installation, 13));
        try (Pipeline first = installation.start(temp.resolve("first"))) {
            awaitReceived(1, first);

            // When
            try (Pipeline second = installation.start(temp.resolve("second"))) {
                awaitReceived(1, second);
            }
            load.awaitEnd();

            // Then
            Agreement.await(installation, first);
        }
    }

    @Test
    void aKilledInstanceLosesNothingAndCountsNothingTwice() throws IOException {
        // Given
        Load load = Load.start(installation, scattered(installation, 14));
        try (Child child = Child.start(installation, temp);
                Outcome outcome = new Outcome(installation)) {
            await("the child has published figures")
                    .atMost(TO_BEGIN)
                    .until(() -> !outcome.figures().isEmpty());

            // When
            child.kill();
        }

        // Then
        try (Pipeline second = installation.start(temp)) {
            load.awaitEnd();
            Agreement.await(installation, second);
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> scattered(Installation installation, long seed) {
        return Scattering.of(Events.simulated(installation.register(), seed, EVENTS), seed);
    }

    private static void awaitReceived(int count, Pipeline pipeline) {
        await("the pipeline has received " + count).atMost(TO_BEGIN).until(() -> Received.total(pipeline) >= count);
    }
}
