package fi.hankevirta.pipeline;

import fi.hankevirta.state.IncompatibleStateException;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Longs;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.topic.Retention;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of a partition. Its changelog has a record for each cell and, under a key that no cell has, the version
 * that counted them and how many commits told them. They are read as they come, so that a standby that takes over has
 * them ready.
 */
final class TallyStore extends LoggedStore {
    private static final byte[] ABOUT = "about".getBytes(StandardCharsets.US_ASCII);

    /** Keys of records that are no tallies of this version. */
    private final Set<Bytes> unknown = new LinkedHashSet<>();

    private Tallies tallies = new Tallies();
    private long version;
    private long commits;

    TallyStore(String name) {
        super(name);
    }

    /** Returns what builds the store of each task. */
    static StoreBuilder<TallyStore> builder(String name) {
        return new OwnStoreBuilder<>(name, true, Retention.SMALL_SEGMENTS, () -> new TallyStore(name));
    }

    /** Returns the tallies, as they were stored at first. */
    Tallies tallies() {
        return tallies;
    }

    /**
     * Forgets what only an older version kept.
     *
     * @return whether all was counted as this version counts
     * @throws IncompatibleStateException when a newer version counted it
     */
    boolean isOfThisVersion() {
        if (version > Tallies.VERSION) {
            throw new IncompatibleStateException("the store " + name() + " holds tallies of version " + version
                    + ", and this is version " + Tallies.VERSION);
        }
        if (version == Tallies.VERSION && !unknown.isEmpty()) {
            throw new IllegalStateException(
                    "the store " + name() + " holds " + unknown.size() + " records that are no tallies of its version");
        }
        unknown.forEach(key -> log(key.get(), null));
        unknown.clear();
        return version == Tallies.VERSION;
    }

    /** Stores a cell. */
    void put(Cell cell, byte[] counted) {
        log(cell.toBytes(), counted);
    }

    /** Begins a commit and returns its number, which is greater than all before it. */
    long nextCommit() {
        version = Tallies.VERSION;
        commits++;
        log(ABOUT, Longs.write(version, commits));
        return commits;
    }

    @Override
    void restore(byte[] key, byte @Nullable [] value) {
        if (Arrays.equals(key, ABOUT)) {
            long[] about = value == null ? new long[2] : Longs.read(value);
            version = about[0];
            commits = about[1];
        } else if (value == null || isRestored(key, value)) {
            unknown.remove(Bytes.wrap(key));
        } else {
            unknown.add(Bytes.wrap(key));
        }
    }

    @Override
    void clear() {
        unknown.clear();
        tallies = new Tallies();
        version = 0;
        commits = 0;
    }

    private boolean isRestored(byte[] key, byte[] value) {
        try {
            tallies.restore(Cell.parse(key), value);
            return true;
        } catch (RuntimeException e) { // Whatever the key or the value of another version throws.
            return false;
        }
    }
}
