package fi.hankevirta.pipeline;

import fi.hankevirta.state.IncompatibleStateException;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Longs;
import fi.hankevirta.tally.Tallies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The tallies of a partition as they are stored: a record a cell and, under a key that no cell has, the version that
 * counted them and how many commits told them.
 */
final class StoredTallies {
    private static final Bytes ABOUT = Bytes.wrap("about".getBytes(StandardCharsets.US_ASCII));

    private final KeyValueStore<Bytes, byte[]> store;
    private long commits;

    StoredTallies(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /**
     * Takes up what was stored.
     *
     * @return whether it was counted as this version counts
     * @throws IncompatibleStateException when a newer version counted it
     */
    boolean restore(Tallies tallies) {
        byte[] about = store.get(ABOUT);
        long[] told = about == null ? new long[2] : Longs.read(about);
        long version = told[0];
        if (version > Tallies.VERSION) {
            throw new IncompatibleStateException("the store " + Names.STORE_TALLIES + " holds tallies of version "
                    + version + ", and this is version " + Tallies.VERSION);
        }
        commits = told[1];
        boolean current = version == Tallies.VERSION;
        Collection<Bytes> unknown = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                if (!entry.key.equals(ABOUT) && !isRestored(entry, tallies)) {
                    unknown.add(entry.key);
                }
            });
        }
        if (current && !unknown.isEmpty()) {
            throw new IllegalStateException("the store " + Names.STORE_TALLIES + " holds " + unknown.size()
                    + " records that are no tallies of its version");
        }
        unknown.forEach(store::delete); // Tallies that only an older version kept.
        return current;
    }

    /** Stores a cell. */
    void put(Cell cell, byte[] counted) {
        store.put(Bytes.wrap(cell.toBytes()), counted);
    }

    /** Begins a commit and returns its number, which is greater than all before it. */
    long nextCommit() {
        commits++;
        store.put(ABOUT, Longs.write(Tallies.VERSION, commits));
        return commits;
    }

    private static boolean isRestored(KeyValue<Bytes, byte[]> entry, Tallies tallies) {
        try {
            tallies.restore(Cell.parse(entry.key.get()), entry.value);
            return true;
        } catch (RuntimeException e) { // Whatever the key or the value of another version throws.
            return false;
        }
    }
}
