package fi.hankevirta.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tasks of this instance have taken in changes whose rows are not told yet: rows wait for a pause. Threads of the
 * pipeline write it; health, metrics and the one-machine runner read it.
 */
public final class UntoldFigures {
    private final Set<Integer> partitions = ConcurrentHashMap.newKeySet();

    void add(int partition) {
        partitions.add(partition);
    }

    void remove(int partition) {
        partitions.remove(partition);
    }

    /** Returns how many tasks have rows to tell. */
    public int tasks() {
        return partitions.size();
    }
}
