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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnCluster
@Timeout(300)
class ResendIT {
    private static final int EVENTS = 5_000;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    ResendIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whatIsSentAgainChangesNoFigure(long seed) {
        // Given
        List<Arrival> events = Events.colliding(installation.register(), seed, EVENTS);
        installation.send(Scattering.of(events, seed));
        try (Pipeline pipeline = installation.start(stateDir)) {
            BatchResult first = Agreement.await(installation, pipeline);

            // When
            installation.send(Scattering.of(events, -seed));

            // Then
            BatchResult second = Agreement.await(installation, pipeline);
            assertThat(second.figures()).isNotEmpty().isEqualTo(first.figures());
        }
    }
}
