package fi.hankevirta.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where everything on this machine keeps its data. While claimed, a lock on it keeps a second start away;
 * the lock ends with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "hankevirta.lock";

    private final Path path;
    private final FileChannel lock;
    private final boolean temporary;

    private DataFolder(Path path, FileChannel lock, boolean temporary) {
        this.path = path;
        this.lock = lock;
        this.temporary = temporary;
    }

    /**
     * Claims a folder, which is made when it is missing.
     *
     * @throws CannotStartException when it can't be written or someone else has claimed it
     */
    public static DataFolder claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            return locked(path, false);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStartException(path + " is not a folder: choose another with --data", e);
        } catch (IOException e) {
            throw new CannotStartException(
                    "the folder " + path + " can't be written (" + reason(e) + "): choose another with --data", e);
        }
    }

    /** Claims a new folder among the machine's temporary files, which is deleted when it is closed. */
    public static DataFolder temporary() {
        try {
            return locked(Files.createTempDirectory("hankevirta-"), true);
        } catch (IOException e) {
            throw new CannotStartException(
                    "no temporary folder can be made (" + reason(e) + "): choose a folder with --data", e);
        }
    }

    /** Returns the folder, absolute. */
    public Path path() {
        return path;
    }

    /** Returns where the broker keeps its data. */
    public Path broker() {
        return path.resolve("broker");
    }

    /** Returns where the pipeline keeps its state. */
    public Path streams() {
        return path.resolve("streams");
    }

    /** Returns where a secured installation keeps its secrets. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    /** Gives the folder free, and deletes it when it is a temporary one. */
    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                FolderDeletion.delete(path);
            }
        } catch (IOException e) { // At the end of the process this stops nobody, but the user may want the space.
            LOG.warn("the folder {} could not be given up: {}", path, reason(e));
        }
    }

    private static DataFolder locked(Path path, boolean temporary) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStartException("the folder " + path
                    + " is in use: stop the hankevirta that uses it, or choose another with --data");
        }
        return new DataFolder(path, channel, temporary);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) { // This very process has it.
            return null;
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
