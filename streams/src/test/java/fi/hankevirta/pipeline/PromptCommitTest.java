package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        assertThat(soon.getInterval()).hasMillis(100);

        soon.getPunctuator().punctuate(NOW + 100);

        assertThat(context.committed()).isTrue();
        assertThat(soon.cancelled()).isTrue();
    }

    @Test
    void anArrivalAfterTheCommitAsksForAnother() {
        promptly.soonAfter(NOW);
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(NOW + 100);

        promptly.soonAfter(NOW);

        assertThat(context.scheduledPunctuators()).hasSize(2);
    }

    @Test
    void aBacklogIsLeftToTheCommitInterval() {
        promptly.soonAfter(NOW - 1_000);
        promptly.nowAfter(NOW - 1_000);

        assertThat(context.scheduledPunctuators()).isEmpty();
        assertThat(context.committed()).isFalse();
    }

    @Test
    void aTimeFarInTheFutureIsNoReasonToHurry() {
        promptly.soonAfter(NOW + 1_000);
        promptly.nowAfter(NOW + 1_000);

        assertThat(context.scheduledPunctuators()).isEmpty();
        assertThat(context.committed()).isFalse();
    }

    @Test
    void figuresOfArrivalsOfJustNowAreCommittedAtOnce() {
        promptly.nowAfter(NOW - 999);

        assertThat(context.committed()).isTrue();
    }
}
