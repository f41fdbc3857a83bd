package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UntoldFiguresTest {
    private final UntoldFigures untold = new UntoldFigures();

    @Test
    void theTaskThatHasWaitedLongestRules() {
        untold.add(0, 1_000);
        untold.add(1, 3_000);
        untold.add(0, 4_000);

        assertThat(untold.tasks()).isEqualTo(2);
        assertThat(untold.longestMs(5_000)).isEqualTo(4_000);

        untold.remove(0);
        untold.add(0, 4_500);
        assertThat(untold.longestMs(5_000)).as("since it had none").isEqualTo(2_000);
    }

    @Test
    void nothingIsUntoldForNoTime() {
        assertThat(untold.longestMs(5_000)).isZero();
        untold.add(0, 6_000);
        assertThat(untold.longestMs(5_000)).as("of a clock that went back").isZero();
    }
}
