package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.pipeline.Latencies.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LatenciesTest {
    private static final long NOW = 10_000;

    private final List<String> took = new ArrayList<>();
    private final Latencies latencies = new Latencies(() -> NOW, (stage, ms) -> took.add(stage.code() + " " + ms));

    @Test
    void aCommitTellsOfTheArrivalThatWaitedLongestOfEachStageOnce() {
        latencies.waits(Stage.TALLIES, 9_000);
        latencies.waits(Stage.TALLIES, 8_000);
        latencies.waits(Stage.FIGURES, 9_900);
        assertThat(took).isEmpty();

        latencies.committed();
        latencies.committed();

        assertThat(took).containsExactlyInAnyOrder("tallies 2000", "figures 100");
    }

    @Test
    void whatChangedNothingIsNotMeasured() {
        latencies.waits(Stage.FIGURES, Latencies.NOTHING);

        latencies.committed();

        assertThat(took).isEmpty();
    }

    @Test
    void anArrivalInTheFutureTookNoTime() {
        latencies.waits(Stage.TALLIES, NOW + 5);

        latencies.committed();

        assertThat(took).containsExactly("tallies 0");
    }

    @Test
    void aThreadsCommitIsNotAnothers() throws InterruptedException {
        latencies.waits(Stage.TALLIES, 9_000);
        Thread other = new Thread(latencies::committed);

        other.start();
        other.join();

        assertThat(took).isEmpty();
    }
}
