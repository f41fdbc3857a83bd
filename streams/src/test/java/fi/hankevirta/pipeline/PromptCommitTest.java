package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a commit is asked for, and when it is left to the commit interval. */
class PromptCommitTest {
    private static final long NOW = 1_700_000_000_000L;

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private final PromptCommit promptly = new PromptCommit(context);

    @BeforeEach
    void setTime() {
        context.setCurrentSystemTimeMs(NOW);
    }

    @Test
    void arrivalsOfJustNowShareOneCommitSoonAfterTheFirst() {
        promptly.soonAfter(NOW - 10);
        promptly.soonAfter(NOW);

        assertThat(context.committed()).isFalse();
        assertThat(context.scheduledPunctuators()).hasSize(1);
        CapturedPunctuator soon = context.scheduledPunctuators().get(0);
        assertThat(soon.getInterval()).hasMillis(10);

        soon.getPunctuator().punctuate(NOW + 10);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void anyCommitServesWhatWaitsForOne() {
        promptly.soonAfter(NOW);
        promptly.soonAfter(NOW - 1_000);
        promptly.committing();

        assertThat(context.scheduledPunctuators()).allMatch(CapturedPunctuator::cancelled);
        promptly.soonAfter(NOW);
        assertThat(context.scheduledPunctuators()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"3, 10", "40, 40", "5000, 100"})
    void thePauseAfterACommitIsAsLongAsItTookWithinBounds(long took, long pause) {
        promptly.soonAfter(NOW);
        promptly.committing();
        context.setCurrentSystemTimeMs(NOW + took);

        promptly.soonAfter(NOW + took);

        assertThat(context.scheduledPunctuators().get(1).getInterval()).hasMillis(pause);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1_000, 1_000}) // A time in the future is no reason to hurry.
    void aBacklogIsLeftToTheCommitIntervalUntilItsEnd(long after) {
        promptly.soonAfter(NOW + after);
        promptly.nowAfter(NOW + after);

        assertThat(context.scheduledPunctuators()).hasSize(1);
        CapturedPunctuator lull = context.scheduledPunctuators().get(0);
        lull.getPunctuator().punctuate(NOW + 250);
        promptly.soonAfter(NOW + after);
        lull.getPunctuator().punctuate(NOW + 500);

        assertThat(context.committed()).isFalse();
        assertThat(lull.cancelled()).isFalse();

        lull.getPunctuator().punctuate(NOW + 750);

        assertThat(context.committed()).isTrue();
        assertThat(lull.cancelled()).isTrue();
    }

    @Test
    void anArrivalOfJustNowDoesNotWaitForTheEndOfABacklog() {
        promptly.soonAfter(NOW - 1_000);
        promptly.soonAfter(NOW);

        context.scheduledPunctuators().get(1).getPunctuator().punctuate(NOW + 10);

        assertThat(context.committed()).isTrue();
    }

    @Test
    void figuresOfArrivalsOfJustNowAreCommittedAtOnce() {
        promptly.nowAfter(NOW - 999);

        assertThat(context.committed()).isTrue();
    }
}
