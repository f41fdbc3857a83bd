package fi.hankevirta.pipeline;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a commit soon after an event has arrived, so that figures follow within a fraction of a second. A commit is
 * one of all tasks of a thread, which does nothing else meanwhile: so any commit serves everything that waits for one,
 * and the pause after it is as long as it took. While a backlog is worked off, no commit is asked for, so that each
 * tells once what many events changed: then the commit interval rules, until the backlog has come to its end. When
 * nothing arrives it costs nothing.
 */
final class PromptCommit {
    private static final long SHORTEST_PAUSE_MS = 10;
    /** What looks like a longer commit was a thread that had nothing to do. */
    private static final long LONGEST_PAUSE_MS = 100;
    /** What arrived longer ago belongs to a backlog. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    /** A backlog that brought nothing for so long has come to its end, or is slow enough for a commit. */
    private static final Duration LULL = Duration.ofMillis(250);

    private static final long NOT_COMMITTING = -1;

    private final ProcessorContext<?, ?> context;
    private @Nullable Cancellable pending;
    private @Nullable Cancellable watching;
    private boolean goesOn;
    private long committingSince = NOT_COMMITTING;
    private long pauseMs = SHORTEST_PAUSE_MS;

    PromptCommit(ProcessorContext<?, ?> context) {
        this.context = context;
    }

    /**
     * Commits soon if the arrival was just now, otherwise when a backlog has come to its end.
     *
     * @param arrivedAt the broker's time of an event that changed something, milliseconds since the epoch
     */
    void soonAfter(long arrivedAt) {
        if (isFresh(arrivedAt)) {
            soon();
        } else {
            afterBacklog();
        }
    }

    /** Commits soon. */
    void soon() {
        if (pending == null) {
            rest();
            Duration pause = Duration.ofMillis(pauseMs);
            pending = context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, now -> context.commit());
        }
    }

    /** Tells that a commit begins, whoever asked for it. */
    void committing() {
        pending = cancelled(pending); // A punctuation that goes on makes a commit each time, also when nothing arrives.
        watching = cancelled(watching);
        committingSince = context.currentSystemTimeMs();
    }

    /** Commits at once if the arrival was just now, otherwise when a backlog has come to its end. */
    void nowAfter(long arrivedAt) {
        if (isFresh(arrivedAt)) {
            context.commit();
        } else {
            afterBacklog();
        }
    }

    /** Returns whether an event that arrived then is no part of a backlog. */
    boolean isFresh(long arrivedAt) {
        return Math.abs(context.currentSystemTimeMs() - arrivedAt) < FRESH.toMillis();
    }

    private void afterBacklog() {
        goesOn = true;
        if (watching == null && pending == null) {
            watching = context.schedule(LULL, PunctuationType.WALL_CLOCK_TIME, now -> commitUnlessItGoesOn());
        }
    }

    private void commitUnlessItGoesOn() {
        if (goesOn) {
            goesOn = false;
        } else {
            watching = cancelled(watching);
            context.commit();
        }
    }

    private void rest() {
        if (committingSince != NOT_COMMITTING) {
            long took = context.currentSystemTimeMs() - committingSince;
            pauseMs = Math.max(SHORTEST_PAUSE_MS, Math.min(took, LONGEST_PAUSE_MS));
            committingSince = NOT_COMMITTING;
        }
    }

    private static @Nullable Cancellable cancelled(@Nullable Cancellable punctuation) {
        if (punctuation != null) {
            punctuation.cancel();
        }
        return null;
    }
}
