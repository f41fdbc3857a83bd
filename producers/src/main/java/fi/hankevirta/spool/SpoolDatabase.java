package fi.hankevirta.spool;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** Values by their sequence in RocksDB. It may be shared between threads, but closed only when none uses it. */
final class SpoolDatabase implements AutoCloseable {
    /** So few are deleted one by one: many small ranges would slow reading down until they are compacted. */
    private static final int FEW = 100;

    private final DatabaseSettings settings;
    private final RocksDB database;

    private SpoolDatabase(DatabaseSettings settings, RocksDB database) {
        this.settings = settings;
        this.database = database;
    }

    /** Opens the database in a folder and keeps other processes out of it. */
    static SpoolDatabase open(Path folder) throws RocksDBException {
        DatabaseSettings settings = new DatabaseSettings();
        try {
            return new SpoolDatabase(settings, RocksDB.open(settings.options(), folder.toString()));
        } catch (RocksDBException e) {
            settings.close();
            throw e;
        }
    }

    /** Writes values under the sequences from a first one on, all or none, and returns when they are on disk. */
    void write(long first, List<byte[]> values) throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            long sequence = first;
            for (byte[] value : values) {
                batch.put(key(sequence++), value);
            }
            database.write(settings.durable(), batch);
        }
    }

    /** Shows the values from a sequence on, in order, to a reader that says whether it wants more. */
    void read(long first, Predicate<SpooledEvent> reader) throws RocksDBException {
        try (RocksIterator all = database.newIterator(settings.reading())) {
            all.seek(key(first));
            while (all.isValid()
                    && reader.test(new SpooledEvent(ByteBuffer.wrap(all.key()).getLong(), all.value()))) {
                all.next();
            }
            all.status(); // An iterator that fails only ends; its status tells.
        }
    }

    /** Deletes the sequences from a first one up to, without, another. A power cut may bring them back. */
    void delete(long first, long end) throws RocksDBException {
        if (end - first > FEW) {
            database.deleteRange(settings.relaxed(), key(first), key(end));
            return;
        }
        try (WriteBatch batch = new WriteBatch()) {
            for (long sequence = first; sequence < end; sequence++) {
                batch.delete(key(sequence));
            }
            database.write(settings.relaxed(), batch);
        }
    }

    /** Rewrites the files, so that nothing of what was deleted stays in them. */
    void compact() throws RocksDBException {
        try (CompactRangeOptions thorough =
                new CompactRangeOptions().setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
            database.compactRange(database.getDefaultColumnFamily(), null, null, thorough);
        }
    }

    @Override
    public void close() {
        database.close();
        settings.close();
    }

    /** In the order of numbers that are not negative. */
    private static byte[] key(long sequence) {
        return ByteBuffer.allocate(Long.BYTES).putLong(sequence).array();
    }
}
