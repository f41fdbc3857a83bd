package fi.hankevirta.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        assumeThat(isPosix()).isTrue();
        Path folder = temporary.resolve("new/spool");

        SpoolFolder.prepare(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-x---", "rwx---r--", "rwx--x---", "rwxrwxrwx"})
    void isRefusedWhereOthersMayEnter(String permissions) throws IOException {
        assumeThat(isPosix()).isTrue();
        Path folder = Files.createDirectory(temporary.resolve("spool"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> SpoolFolder.prepare(folder))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("chmod 700");
    }

    @Test
    void isRefusedWhereItIsAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("spool"), "a file");

        assertThatThrownBy(() -> SpoolFolder.prepare(file)).hasMessageContaining("it is no folder");
        assertThatThrownBy(() -> SpoolFolder.prepare(file.resolve("deeper")))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("can't be made or read");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
