package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.RestartableBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instances that keep copies of each other's state are killed in turn; figures go on, and in the end are exact. */
@Timeout(600)
class StandbyIT {
    private static final int KILLS = 4;
    private static final long SEED = 20_260_201;
    private static final Duration TO_BEGIN = Duration.ofMinutes(1);
    private static final Duration TO_TAKE_OVER = Duration.ofSeconds(30);
    private static final Duration EACH = Duration.ofMillis(100);

    /** Far longer than what is waited for: nothing goes on before the open transactions are ended by the living. */
    private static final Duration TRANSACTION = Duration.ofMinutes(10);

    @TempDir
    private Path temp;

    @Test
    void figuresGoOnSoonAfterEachKillAndAreExactInTheEnd() throws IOException {
        try (RestartableBroker broker = RestartableBroker.start(temp.resolve("broker"));
                Installation installation = Installation.small(broker)) {
            // Given
            installation.with("standby.replicas", "1");
            installation.with("session.timeout.ms", "2000");
            installation.with("kafka.producer.transaction.timeout.ms", Long.toString(TRANSACTION.toMillis()));
            try (EndlessLoad load = new EndlessLoad(installation, installation.register(), SEED)) {
                Growth growth = new Growth(load);
                try (Witness witness = new Witness(installation, growth::see)) {
                    // When
                    killInTurn(installation, load, growth);

                    // Then
                    try (Pipeline last = installation.start(temp.resolve("last"))) {
                        Agreement.await(installation, last);
                    }
                    witness.awaitEnd();
                    assertThat(growth.faults())
                            .as("counts that fell or were never sent")
                            .isEmpty();
                }
            }
        }
    }

    private void killInTurn(Installation installation, EndlessLoad load, Growth growth) throws IOException {
        try (KilledInstance one = new KilledInstance(installation, temp.resolve("one"), "memory");
                KilledInstance other = new KilledInstance(installation, temp.resolve("other"), "memory")) {
            awaitSeen(growth, 1, TO_BEGIN);
            for (int kill = 0; kill < KILLS; kill++) {
                List.of(one, other).get(kill % 2).kill(kill < 2);
                awaitSeen(growth, load.notifications(), TO_TAKE_OVER);
            }
            load.awaitEnd();
            assertThat(one.isAlive()).as("the one has not ended by itself").isTrue();
            assertThat(other.isAlive()).as("the other has not ended by itself").isTrue();
        }
    }

    private static void awaitSeen(Growth growth, long notifications, Duration limit) {
        await("a reader sees " + notifications + " notifications")
                .atMost(limit)
                .pollInterval(EACH)
                .until(() -> growth.notifications() >= notifications);
    }
}
