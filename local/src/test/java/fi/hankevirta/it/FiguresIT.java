package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.pipeline.RandomEvents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ClusterExtension.class)
class FiguresIT {
    private static final int EVENTS = 3_000;

    @TempDir
    private Path stateDir;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverTheOrderThePlaceAndTheRepetitionsTheFiguresAreTheBatchs(long seed, Installation installation) {
        // Given
        List<Arrival> events = new RandomEvents(installation.register(), seed).arrivals(EVENTS);
        installation.send(Scattering.of(events, seed));

        // When
        try (Pipeline pipeline = installation.start(stateDir)) {
            BatchResult first = Agreement.await(installation, pipeline);

            // Then what is sent again changes no figure
            installation.send(Scattering.of(events, -seed));
            BatchResult second = Agreement.await(installation, pipeline);
            assertThat(second.figures()).isNotEmpty().isEqualTo(first.figures());
        }
    }
}
