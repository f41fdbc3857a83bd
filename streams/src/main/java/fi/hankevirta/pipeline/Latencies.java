package fi.hankevirta.pipeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How long events take from the broker's time of their arrival to the commit of what they changed. A stage says once a
 * commit which arrival has waited longest; whoever commits says when that is done. Both are one thread, since one
 * transaction is that of all tasks of a thread.
 */
public final class Latencies {
    /** The arrival of no event. */
    static final long NOTHING = Long.MAX_VALUE;

    private final LongSupplier nowMs;
    private final Sink sink;
    private final ThreadLocal<Map<Stage, Long>> waiting = ThreadLocal.withInitial(() -> new EnumMap<>(Stage.class));

    /**
     * Makes one.
     *
     * @param nowMs tells the time, in milliseconds since 1970-01-01T00:00Z
     * @param sink takes what is measured; any thread of the pipeline calls it
     */
    public Latencies(LongSupplier nowMs, Sink sink) {
        this.nowMs = nowMs;
        this.sink = sink;
    }

    /** Says that what changed since this arrival is part of the next commit of this thread. */
    void waits(Stage stage, long arrivedAt) {
        if (arrivedAt != NOTHING) {
            waiting.get().merge(stage, arrivedAt, Math::min);
        }
    }

    /** Says that this thread has committed. */
    public void committed() {
        Map<Stage, Long> all = waiting.get();
        if (!all.isEmpty()) {
            long now = nowMs.getAsLong();
            all.forEach((stage, arrivedAt) -> sink.took(stage, Math.max(0, now - arrivedAt)));
            all.clear();
        }
    }

    /** What is committed. */
    public enum Stage {
        /** The counts of a partition; measured from the earliest arrival in a commit. */
        TALLIES("tallies"),
        /** The rows of figures; measured from the latest arrival of the commit of counts that changed them. */
        FIGURES("figures");

        private final String code;

        Stage(String code) {
            this.code = code;
        }

        /** Returns its name as metrics tell it. */
        public String code() {
            return code;
        }
    }

    /** Takes what is measured. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes how long the event that waited longest for a commit had waited when it was done.
         *
         * @param ms milliseconds, 0 where the clocks of broker and pipeline disagree
         */
        void took(Stage stage, long ms);
    }
}
