package fi.hankevirta.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** Counting revisions in RocksDB, in a folder that is gone when they are closed. */
final class DiskRevisions implements CountingRevisions {
    private final Path folder;
    private final DiskSettings settings;
    private final RocksDB database;

    private DiskRevisions(Path folder, DiskSettings settings, RocksDB database) {
        this.folder = folder;
        this.settings = settings;
        this.database = database;
    }

    static DiskRevisions in(Path parent) {
        Path folder = OwnFolder.make(parent);
        DiskSettings settings = new DiskSettings();
        try {
            return new DiskRevisions(folder, settings, RocksDB.open(settings.options(), folder.toString()));
        } catch (RocksDBException e) {
            settings.close();
            OwnFolder.delete(folder);
            throw failed(e);
        }
    }

    @Override
    public void merge(Revision revision) {
        byte[] key = StoredRevision.key(revision.entity());
        try {
            byte[] kept = database.get(key);
            if (kept == null || Revision.ORDER.compare(StoredRevision.revision(key, kept), revision) < 0) {
                database.put(settings.writing(), key, StoredRevision.value(revision));
            }
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void forEach(Consumer<Revision> action) {
        try (RocksIterator all = database.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedRecomputationException();
                }
                action.accept(StoredRevision.revision(all.key(), all.value()));
            }
            all.status(); // An iterator that fails only ends; its status tells.
        } catch (RocksDBException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        database.close();
        settings.close();
        OwnFolder.delete(folder);
    }

    private static UncheckedIOException failed(RocksDBException e) {
        return new UncheckedIOException(new IOException(e));
    }
}
