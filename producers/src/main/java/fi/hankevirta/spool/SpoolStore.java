package fi.hankevirta.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The database of a spool across the disk's failures. RocksDB writes nothing more once a write has failed, for what the
 * disk holds of that write is not known; it is opened anew, and so read anew, when the disk writes again. Until then
 * the old one still reads.
 */
final class SpoolStore implements AutoCloseable {
    private static final String PROBE = "probe";
    /** What the database may need to be opened anew. */
    private static final int PROBE_BYTES = 64 * 1024;

    private final Path folder;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable SpoolDatabase database;
    private volatile boolean broken;

    /**
     * Opens the database of a folder.
     *
     * @throws SpoolException when another process has it, or it can't be read or written
     */
    SpoolStore(Path folder) {
        this.folder = folder;
        try {
            this.database = SpoolDatabase.open(folder);
        } catch (RocksDBException e) {
            throw unusable(e);
        }
    }

    /** Returns whether a write has failed and the database was not opened anew since. */
    boolean isBroken() {
        return broken;
    }

    /** Returns whether there is a database to read; after a failure to open it anew there is none. */
    boolean isOpen() {
        lock.readLock().lock();
        try {
            return database != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Writes values under the sequences from a first one on, all or none.
     *
     * @throws SpoolFullException when the disk does not take them; it may hold them all the same
     */
    void write(long first, List<byte[]> values) {
        lock.readLock().lock();
        try {
            open().write(first, values);
        } catch (RocksDBException e) {
            broken = true;
            throw full(isOutOfSpace(e) ? "is full" : "does not write (" + oneLine(e) + ")", e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Shows the values from a sequence on to a reader that says whether it wants more. */
    void read(long first, Predicate<SpooledEvent> reader) {
        lock.readLock().lock();
        try {
            open().read(first, reader);
        } catch (RocksDBException e) {
            throw new SpoolException("the spool " + folder + " can't be read: " + oneLine(e), e);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Deletes the sequences from a first one up to, without, another; not while the disk does not write. */
    void delete(long first, long end) {
        lock.readLock().lock();
        try {
            if (!broken) {
                open().delete(first, end);
            }
        } catch (RocksDBException e) {
            broken = true;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Opens the database anew.
     *
     * @throws SpoolFullException when the disk still does not write
     */
    void reopen() {
        probe();
        lock.writeLock().lock();
        try {
            if (database != null) {
                database.close();
                database = null;
            }
            database = SpoolDatabase.open(folder);
            broken = false;
        } catch (RocksDBException e) {
            throw full("does not write (" + oneLine(e) + ")", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Leaves nothing of what was deleted in the files, as far as the disk lets it. */
    void compact() {
        lock.readLock().lock();
        try {
            open().compact();
        } catch (RocksDBException | SpoolException e) {
            broken = true; // The files stay as they are, which is no loss.
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (database != null) {
                database.close();
                database = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private SpoolDatabase open() {
        SpoolDatabase open = database;
        if (open == null) {
            throw new SpoolException("the spool " + folder + " is closed", null);
        }
        return open;
    }

    private void probe() {
        Path file = folder.resolve(PROBE);
        try {
            Files.write(file, new byte[PROBE_BYTES]);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw full("still does not write", e);
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                broken = true;
            }
        }
    }

    private SpoolException unusable(RocksDBException e) {
        String message = oneLine(e);
        if (message.contains("LOCK")) {
            return new SpoolException(
                    "the spool " + folder + " is in use by another process; wait until that has ended, or take"
                            + " another folder",
                    e);
        }
        return new SpoolException(
                "the spool " + folder + " can't be opened"
                        + (isOutOfSpace(e) ? ": its disk is full; make room" : " (" + message + ")")
                        + "; the events in it are kept",
                e);
    }

    private SpoolFullException full(String what, Exception e) {
        return new SpoolFullException("the disk of the spool " + folder + " " + what, e);
    }

    private static boolean isOutOfSpace(RocksDBException e) {
        return e.getStatus() != null && e.getStatus().getSubCode() == Status.SubCode.NoSpace;
    }

    private static String oneLine(RocksDBException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
