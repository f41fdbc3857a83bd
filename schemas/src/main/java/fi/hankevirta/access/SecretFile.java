package fi.hankevirta.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that hold a secret: on POSIX, nobody but their owner may read or write them. */
public final class SecretFile {
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /**
     * Reads all bytes of a file.
     *
     * @param atLeast fewest bytes that will do
     * @param atMost most bytes that will do
     * @throws SecretException when it can't be read, others may read or write it, or it has another size
     */
    public static byte[] read(Path file, int atLeast, int atMost) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw unusable(file, "others than its owner may read or write it; run chmod 600 on it", null);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] secret = in.readNBytes(atMost + 1);
                if (secret.length < atLeast || secret.length > atMost) {
                    throw unusable(file, "it must have " + atLeast + " to " + atMost + " bytes", null);
                }
                return secret;
            }
        } catch (NoSuchFileException e) {
            throw unusable(file, "there is no such file", e);
        } catch (IOException e) {
            throw unusable(file, "it can't be read", e);
        }
    }

    /**
     * Writes a new file that only its owner may read.
     *
     * @throws SecretException when it is there already or can't be written
     */
    public static void create(Path file, byte[] secret) {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel out = Files.newByteChannel(file, options, ownersOnly("rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(secret);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
        } catch (IOException e) {
            throw unusable(file, "it can't be written", e);
        }
    }

    /**
     * Makes a folder that only its owner may look into, unless it is there.
     *
     * @throws SecretException when it can't be made
     */
    public static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder, ownersOnly("rwx------"));
        } catch (IOException e) {
            throw unusable(folder, "it can't be made", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretException unusable(Path file, String reason, @Nullable Throwable e) {
        return new SecretException(file + " can't be used: " + reason, e);
    }
}
