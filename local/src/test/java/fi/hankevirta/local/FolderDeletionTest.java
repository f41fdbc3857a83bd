package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeletionTest {
    @TempDir
    private Path temp;

    @Test
    void whatALinkPointsAtStays() throws IOException {
        // Given
        Path kept = Files.writeString(Files.createDirectory(temp.resolve("kept")).resolve("file"), "x");
        Path deleted = Files.createDirectory(temp.resolve("deleted"));
        Files.createSymbolicLink(deleted.resolve("link"), kept.getParent());

        // When
        FolderDeletion.delete(deleted);

        // Then
        assertThat(deleted).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void aFolderThatIsNotThereIsFine() {
        assertThatCode(() -> FolderDeletion.delete(temp.resolve("none"))).doesNotThrowAnyException();
    }
}
