package fi.hankevirta.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** The folder of a spool: it holds events of clients, so nobody but its owner may enter it. */
final class SpoolFolder {
    private static final Set<PosixFilePermission> OF_OWNER = PosixFilePermissions.fromString("rwx------");

    private SpoolFolder() {}

    /**
     * Makes the folder, closed to others, or checks that it is.
     *
     * @throws SpoolException when it can't be made, or others may enter it
     */
    static void prepare(Path folder) {
        try {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (!Files.exists(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                if (posix) {
                    Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OF_OWNER));
                } else {
                    Files.createDirectory(folder);
                }
            }
            if (!Files.isDirectory(folder)) {
                throw new SpoolException("the spool " + folder + " can't be used: it is no folder", null);
            }
            if (posix && isOpenToOthers(folder)) {
                throw new SpoolException(
                        "the spool " + folder + " can't be used: others than its owner may enter it; run chmod 700 on"
                                + " it, or name a folder that does not exist yet",
                        null);
            }
        } catch (IOException e) {
            throw new SpoolException("the spool " + folder + " can't be made or read as a folder", e);
        }
    }

    private static boolean isOpenToOthers(Path folder) throws IOException {
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        others.removeAll(OF_OWNER);
        return !others.isEmpty();
    }
}
