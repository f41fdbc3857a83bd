package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(600)
class FiguresIT {
    private static final int EVENTS = 5_000;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    FiguresIT(TestCluster cluster) {
        installation = Installation.national(cluster);
    }

    @Test
    void simulatedRegionsGiveTheFiguresOfTheBatch() {
        assertThatTheFiguresAreTheBatchs(1);
    }

    @Test
    void simulatedRegionsOfAnySeedGiveTheFiguresOfTheBatch() {
        assertThatTheFiguresAreTheBatchs(RandomSeed.chosen("FiguresIT"));
    }

    private void assertThatTheFiguresAreTheBatchs(long seed) {
        // Given
        List<Arrival> events = Events.simulated(installation.register(), seed, EVENTS);
        installation.send(Scattering.of(events, seed));

        // When
        try (Pipeline pipeline = installation.start(stateDir)) {
            BatchResult batch = Agreement.await(installation, pipeline);

            // Then
            assertThat(batch.refusals()).isNotEmpty();
            assertThat(batch.figures()).isNotEmpty();
        }
    }
}
