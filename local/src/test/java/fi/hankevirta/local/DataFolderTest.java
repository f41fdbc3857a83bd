package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void aMissingFolderIsMadeAndStaysAfterwards() {
        // Given
        Path missing = temp.resolve("a/b");

        // When
        try (DataFolder folder = DataFolder.claim(missing)) {
            assertThat(folder.path()).isEqualTo(missing).isDirectory();
            assertThat(folder.broker().getParent()).isEqualTo(missing);
            assertThat(folder.streams().getParent()).isEqualTo(missing);
        }

        // Then
        assertThat(missing).isDirectory();
    }

    @Test
    void aFolderInUseIsRefusedWithOneLine() {
        try (DataFolder first = DataFolder.claim(temp)) {
            assertThatThrownBy(() -> DataFolder.claim(temp))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessage("the folder " + first.path() + " is in use: stop the hankevirta that uses it, "
                            + "or choose another with --data");
        }
    }

    @Test
    void aFolderThatWasGivenFreeCanBeClaimedAgain() {
        // Given
        DataFolder.claim(temp).close();

        // When
        try (DataFolder again = DataFolder.claim(temp)) {
            // Then
            assertThat(again.path()).isEqualTo(temp);
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        // Given
        Path file = Files.writeString(temp.resolve("file"), "x");

        // When, Then
        assertThatThrownBy(() -> DataFolder.claim(file))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(file + " is not a folder: choose another with --data");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedWithOneLine() throws IOException {
        // Given
        Path below = Files.writeString(temp.resolve("file"), "x").resolve("folder");

        // When, Then
        assertThatThrownBy(() -> DataFolder.claim(below))
                .isInstanceOf(CannotStartException.class)
                .hasMessageMatching("the folder \\Q" + below + "\\E can't be written \\([^\\n]+\\): choose another.*");
    }

    @Test
    void aTemporaryFolderIsDeletedWithAllThatIsInIt() throws IOException {
        // Given
        DataFolder folder = DataFolder.temporary();
        Files.writeString(Files.createDirectories(folder.broker().resolve("deep")).resolve("file"), "x");

        // When
        folder.close();

        // Then
        assertThat(folder.path()).doesNotExist();
    }
}
