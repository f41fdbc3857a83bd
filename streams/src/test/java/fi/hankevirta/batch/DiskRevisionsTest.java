package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.batch.Revision.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRevisionsTest extends CountingRevisionsContract {
    @TempDir
    private Path folder;

    @Override
    CountingRevisions open() {
        return CountingRevisions.onDisk(folder);
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        try (CountingRevisions revisions = open()) {
            revisions.merge(revision());

            assertThat(content(folder))
                    .singleElement()
                    .satisfies(own -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                            .isEqualTo("rwx------"));
        }
    }

    @Test
    void nothingIsLeftOfThemAndOthersFilesStay() throws IOException {
        // Given
        Path others = Files.writeString(folder.resolve("others"), "not ours");
        CountingRevisions revisions = open();
        revisions.merge(revision());

        // When
        revisions.close();

        // Then
        assertThat(content(folder)).containsExactly(others);
    }

    @Test
    void twoInOneFolderAreApart() {
        try (CountingRevisions one = open();
                CountingRevisions other = open()) {
            one.merge(revision());

            other.forEach(revision ->
                    assertThat(revision).as("a revision of the other").isNull());
        }
    }

    @Test
    void aMissingFolderIsMade() {
        try (CountingRevisions revisions = CountingRevisions.onDisk(folder.resolve("new/one"))) {
            revisions.merge(revision());

            assertThat(folder.resolve("new/one")).isNotEmptyDirectory();
        }
    }

    @Test
    void aFolderThatCantBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file");

        assertThatThrownBy(() -> CountingRevisions.onDisk(file)).isInstanceOf(UncheckedIOException.class);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Revision revision() {
        Entity entity = new Entity(SourceStream.SPRO_NOTIFICATION, "LAPPI", "n");
        return new Revision(entity, 1, 0, "id", false, new byte[] {1});
    }
}
