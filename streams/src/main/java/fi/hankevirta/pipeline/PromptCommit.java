package fi.hankevirta.pipeline;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit soon after an event has arrived, so that figures follow within a fraction of a second. While a
 * backlog is worked off it asks for none: then the commit interval rules, and each commit tells once what many events
 * changed. When nothing arrives it costs nothing.
 */
final class PromptCommit {
    /** Short beside the second within which figures should follow, long enough for a commit to gather many events. */
    private static final Duration SOON = Duration.ofMillis(100);
    /** What arrived longer ago belongs to a backlog. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ProcessorContext<?, ?> context;
    private @Nullable Cancellable pending;

    PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /**
     * Commits soon if the arrival was just now.
     *
     * @param arrivedAt the broker's time of an event that changed something, milliseconds since the epoch
     */
    void soonAfter(long arrivedAt) {
        if (isFresh(arrivedAt)) {
            soon();
        }
    }

    /** Commits soon. */
    void soon() {
        if (pending == null) {
            pending = context.schedule(SOON, PunctuationType.WALL_CLOCK_TIME, now -> commit());
        }
    }

    /** Commits at once if the arrival was just now. */
    void nowAfter(long arrivedAt) {
        if (isFresh(arrivedAt)) {
            context.commit();
        }
    }

    private boolean isFresh(long arrivedAt) {
        return Math.abs(context.currentSystemTimeMs() - arrivedAt) < FRESH.toMillis();
    }

    private void commit() {
        if (pending != null) {
            pending.cancel(); // A punctuation that goes on makes a commit each time, also when nothing arrives.
            pending = null;
        }
        context.commit();
    }
}
