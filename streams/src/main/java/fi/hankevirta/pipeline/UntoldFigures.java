package fi.hankevirta.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tasks of this instance have taken in changes whose rows are not told yet, and since when: rows wait for a
 * pause. Threads of the pipeline write it; health, metrics and the one-machine runner read it.
 */
public final class UntoldFigures {
    private final Map<Integer, Long> sinceByPartition = new ConcurrentHashMap<>();

    /** Notes that a task has rows to tell; if it had some before, they wait since then. */
    void add(int partition, long nowMs) {
        sinceByPartition.putIfAbsent(partition, nowMs);
    }

    /** Notes that a task has told all. */
    void remove(int partition) {
        sinceByPartition.remove(partition);
    }

    /** Returns how many tasks have rows to tell. */
    public int tasks() {
        return sinceByPartition.size();
    }

    /**
     * Returns for how many milliseconds some task has had rows to tell without a moment in which it had none; 0 when
     * none has.
     *
     * @param nowMs the time, in milliseconds since 1970-01-01T00:00Z
     */
    public long longestMs(long nowMs) {
        long first = sinceByPartition.values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(nowMs);
        return Math.max(0, nowMs - first);
    }
}
