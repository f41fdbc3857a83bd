package fi.hankevirta.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the operating system refuses to write: nothing that was accepted is lost, and all else is told. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    @TempDir
    private Path libraries;

    private Path folder;

    @BeforeEach
    void nameAFolder(@TempDir Path temporary) {
        folder = temporary.resolve("spool");
    }

    @Test
    void whatWasAcceptedIsThereAfterTheSystemRefusedToWrite() throws Exception {
        // Given a limit of 1 MiB a file
        List<String> shell = List.of("bash", "-c", "ulimit -f 1024; exec JAVA");

        // When
        List<String> told = ChildJvm.run(libraries, shell, List.of(folder.toString(), "1"));

        // Then
        assertThat(told.stream().filter(line -> line.startsWith("refused")))
                .as("%s", told)
                .singleElement()
                .asString()
                .startsWith("refused the disk of the spool " + folder + " does not write (")
                .contains("File too large");
        try (Spool spool = Spool.open(folder, Values.NO_LIMITS)) {
            assertThat(namesIn(spool)).containsAll(accepted(told)).hasSizeGreaterThan(100);
        }
    }

    @Test
    void itAcceptsAgainOnceTheSystemWritesAgain() throws Exception {
        // Given a limit of 1 MiB a file, which does not hold for the next file
        List<String> shell = List.of("bash", "-c", "ulimit -f 1024; exec JAVA");

        // When
        List<String> told = ChildJvm.run(libraries, shell, List.of(folder.toString(), "3"));

        // Then
        int refused = told.indexOf(told.stream()
                .filter(line -> line.startsWith("refused"))
                .findFirst()
                .orElseThrow());
        assertThat(told.subList(refused, told.size())).as("%s", told).anyMatch(line -> line.startsWith("accepted"));
        try (Spool spool = Spool.open(folder, Values.NO_LIMITS)) {
            assertThat(namesIn(spool)).containsAll(accepted(told));
        }
    }

    @Test
    void aFullDiskIsToldAndUsedAgainOnceThereIsRoom() throws Exception {
        // Given a disk of 8 MiB, half of it taken by others until the first refusal
        assumeThat(canMount()).as("this system lets nobody mount a small disk").isTrue();
        Path disk = Files.createDirectory(folder.resolveSibling("disk"));
        Path others = disk.resolve("others");
        Path spool = disk.resolve("spool");
        String script = "mount -t tmpfs -o size=8m none '" + disk + "' && head -c 4194304 /dev/zero > '" + others
                + "' && JAVA; cp -r '" + spool + "' '" + folder + "'";

        // When
        List<String> told = ChildJvm.run(
                libraries,
                List.of("unshare", "-rm", "bash", "-c", script),
                List.of(spool.toString(), "5", others.toString()));

        // Then
        assertThat(told)
                .as("%s", told)
                .anyMatch(line -> line.equals("refused the disk of the spool " + spool + " is full"));
        int refused = told.indexOf("refused the disk of the spool " + spool + " is full");
        assertThat(told.subList(refused, told.size())).as("%s", told).anyMatch(line -> line.startsWith("accepted"));
        try (Spool left = Spool.open(folder, Values.NO_LIMITS)) {
            assertThat(namesIn(left)).containsAll(accepted(told));
        }
    }

    @Test
    void aSecondProcessIsToldThatTheSpoolIsInUse() throws Exception {
        try (Spool spool = Spool.open(folder, Values.NO_LIMITS)) {
            List<String> told =
                    ChildJvm.run(libraries, List.of("bash", "-c", "exec JAVA"), List.of(folder.toString(), "1"));

            assertThat(told)
                    .containsExactly("unusable the spool " + folder + " is in use by another process; wait until that"
                            + " has ended, or take another folder");
            assertThat(spool.waiting()).isZero();
        }
    }

    private static List<String> accepted(List<String> told) {
        return told.stream()
                .filter(line -> line.startsWith("accepted "))
                .map(line -> line.substring("accepted ".length()))
                .toList();
    }

    private static List<String> namesIn(Spool spool) {
        return Values.in(spool).stream()
                .map(value -> value.substring(0, value.indexOf('-', "event-".length())))
                .toList();
    }

    private boolean canMount() throws Exception {
        Process process = new ProcessBuilder(
                        "bash", "-c", "unshare -rm mount -t tmpfs -o size=1m none '" + libraries + "' 2>/dev/null")
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
