package fi.hankevirta.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/**
 * What the tables of entities of this instance hold in memory, those of standbys with them: as of the last commit of
 * each task, or the last batch that it restored. Entities in RocksDB are not told. Threads of the pipeline write it;
 * metrics and the benchmark read it.
 */
public final class HeldEntities {
    private final Set<Share> shares = ConcurrentHashMap.newKeySet();

    /** Returns how many entities there are. */
    public long entities() {
        return sum(share -> share.entities);
    }

    /** Returns how many bytes of memory the tables take, with the room that they keep to grow. */
    public long bytes() {
        return sum(share -> share.bytes);
    }

    /** Begins the share of a task's table. */
    Share open() {
        Share share = new Share();
        shares.add(share);
        return share;
    }

    private long sum(ToLongFunction<Share> number) {
        return shares.stream().mapToLong(number).sum();
    }

    /** What the table of one task holds, told by its thread. */
    final class Share implements AutoCloseable {
        private volatile long entities;
        private volatile long bytes;

        void tell(long newEntities, long newBytes) {
            entities = newEntities;
            bytes = newBytes;
        }

        /** Ends it, as the task does or moves away. */
        @Override
        public void close() {
            shares.remove(this);
        }
    }
}
