package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PaceTest {
    @Test
    void withoutALimitNothingWaits() throws InterruptedException {
        // Given
        Pace pace = new Pace(0);

        // When
        boolean goesOn = pace.next();

        // Then
        assertThat(goesOn).isTrue();
    }

    @Test
    @Timeout(30)
    void aLimitIsKept() throws InterruptedException {
        // Given
        Pace pace = new Pace(200);
        long start = System.nanoTime();

        // When
        for (int i = 0; i < 21; i++) {
            pace.next();
        }

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    @Timeout(30)
    void stoppingWakesWhoeverWaits() throws Exception {
        // Given
        Pace pace = new Pace(1);
        pace.next();
        CompletableFuture<Boolean> hourLater = CompletableFuture.supplyAsync(() -> untilStopped(pace));

        // When
        pace.stop();

        // Then
        assertThat(hourLater.get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(pace.isStopped()).isTrue();
    }

    @Test
    void aNegativeRateIsRefused() {
        assertThatThrownBy(() -> new Pace(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rate must be 0 (no limit) or more, not -1");
    }

    /** Asks for an hour's worth of messages. */
    private static boolean untilStopped(Pace pace) {
        try {
            for (int i = 0; i < 3600; i++) {
                if (!pace.next()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
