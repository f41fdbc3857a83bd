package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is there whole or not at all. */
class WholeFileTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Path file;

    WholeFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("figures.csv");
    }

    @Test
    void aFileIsWrittenAndNothingIsLeftBesideIt() throws IOException {
        WholeFile.write(file, out -> out.write(NEW));

        assertThat(file).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("figures.csv");
    }

    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Files.writeString(file, "old, and longer");

        WholeFile.write(file, out -> out.write(NEW));

        assertThat(file).hasContent("new");
    }

    @Test
    void itIsNotThereUntilAllIsWritten() throws IOException {
        boolean[] there = new boolean[1];

        WholeFile.write(file, out -> {
            out.write(NEW);
            out.flush();
            there[0] = Files.exists(file);
        });

        assertThat(there[0]).isFalse();
        assertThat(file).exists();
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Files.writeString(file, "old");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(NEW);
                    throw new IllegalStateException("in the middle of it");
                }))
                .hasMessage("in the middle of it");

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("figures.csv");
    }

    @Test
    void aProcessThatIsEndedInTheMiddleLeavesWhatWasThereAndNothingElse() throws IOException {
        Files.writeString(file, "old");
        try (JavaProcess writing = JavaProcess.startPiped(List.of(), EndlessFile.class, List.of(file.toString()))) {
            assertThat(writing.output().readLine()).isEqualTo("in the middle");
            assertThat(folder.toFile().list()).hasSize(2);

            writing.end(); // As Ctrl-C does, it lets the hooks of the end run.
        }

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("figures.csv");
    }

    @Test
    void aFolderThatIsNotThereIsToldAndNotMade() {
        Path nowhere = folder.resolve("nowhere").resolve("figures.csv");

        assertThatThrownBy(() -> WholeFile.write(nowhere, out -> out.write(NEW)))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
