package fi.hankevirta.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.kafka.common.utils.Utils;

/** A folder for client-level events: nobody but its owner can read it, and nothing of it stays. */
final class OwnFolder {
    private static final String PREFIX = "recomputation-";

    private OwnFolder() {}

    /** Makes a new one under a folder, which is made too if it does not exist. */
    static Path make(Path parent) {
        try {
            Files.createDirectories(parent);
            // A file system without these permissions has its own way to keep a user's temporary folders apart.
            return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? Files.createTempDirectory(
                            parent,
                            PREFIX,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createTempDirectory(parent, PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes it with everything in it; nothing where it is gone already. */
    static void delete(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
