package fi.hankevirta.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers see the rows of now and wait for the next. */
@Timeout(30)
class FigureViewTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FigureView view = new FigureView();
    private final FigureRows first = SampleRows.of("1");
    private final FigureRows second = SampleRows.of("2");

    @Test
    void thereAreNoRowsUntilTheyWereReadOnce() {
        assertThat(view.rows()).isEmpty();

        view.publish(first);

        assertThat(view.rows()).contains(first);
    }

    @Test
    void whoKnowsAnOlderVersionNeedNotWait() throws InterruptedException {
        view.publish(second);

        assertThat(view.awaitOther(first, LONG)).isEqualTo(second);
    }

    @Test
    void whoWaitsIsWokenByTheNext() throws Exception {
        // Given
        view.publish(first);
        CompletableFuture<FigureRows> waiting = CompletableFuture.supplyAsync(() -> awaited(LONG));

        // When
        view.publish(second);

        // Then
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(second);
    }

    @Test
    void patienceEnds() {
        view.publish(first);

        assertThat(awaited(Duration.ofMillis(20))).isEqualTo(first);
    }

    private FigureRows awaited(Duration patience) {
        try {
            return view.awaitOther(first, patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
