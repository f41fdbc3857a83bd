package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(300)
class ResendIT {
    private static final int EVENTS = 5_000;
    private static final long SEED = 4;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    ResendIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void whatIsSentAgainChangesOnlyTheCountOfRecords() {
        // Given
        List<Arrival> events = Events.colliding(installation.register(), SEED, EVENTS);
        installation.send(Scattering.of(events, SEED));
        try (Pipeline pipeline = installation.start(stateDir)) {
            BatchResult first = Agreement.await(installation, pipeline);

            // When
            installation.send(Scattering.of(events, -SEED));

            // Then
            BatchResult second = Agreement.await(installation, pipeline);
            assertThat(ofThings(second)).isNotEmpty().isEqualTo(ofThings(first));
            assertThat(second.figures()).isNotEqualTo(first.figures()); // More records were received.
        }
    }

    /** The figures that count things, which a repetition is none of. */
    private static Map<String, Figure> ofThings(BatchResult batch) {
        Map<String, Figure> figures = new TreeMap<>(batch.figures());
        figures.keySet().removeIf(key -> key.startsWith("reporting.rejected|"));
        return figures;
    }
}
