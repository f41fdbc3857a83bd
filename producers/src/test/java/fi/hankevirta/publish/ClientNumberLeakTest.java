package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.importer.PlantedNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a process writes which imports client numbers, with every log line that there is, and its spool. */
class ClientNumberLeakTest {
    private Path folder;
    private Path spool;
    private List<String> options;

    @BeforeEach
    void writeKeys(@TempDir Path temporary) throws IOException {
        folder = temporary;
        spool = temporary.resolve("spool");
        options = List.of(
                "--bootstrap",
                "127.0.0.1:1",
                "--client-config",
                Files.writeString(folder.resolve("client.properties"), "default.api.timeout.ms=200\n")
                        .toString(),
                "--pseudonym-key",
                key("new.key", 1).toString(),
                "--old-pseudonym-key",
                key("old.key", 2).toString());
    }

    @Test
    void neitherOutputNorLogNorSpoolHoldsAClientNumber() throws Exception {
        // Given
        List<String> right = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().contains("right")) {
                right.add(file.toString());
            }
            addRun(runs, List.of("--dry-run", "--max-refusals-shown", "1000", file.toString()));
        }
        addRun(runs, right); // To a broker that is not there.
        List<String> spooling = new ArrayList<>(List.of("--spool", spool.toString(), "--wait", "PT2S"));
        files().forEach(file -> {
            if (!file.toString().matches(".*(without-a-header|as-a-column).*")) {
                spooling.add(file.toString());
            }
        });
        addRun(runs, spooling);

        // When
        String output = outputOf(runs);

        // Then
        for (String expected : List.of("exit 0", "exit 1", "exit 2", "TRACE", "events are kept")) {
            assertThat(output.contains(expected))
                    .as("the output holds %s", expected)
                    .isTrue();
        }
        String stored = contentOf(spool);
        String pseudonym = Pseudonyms.load(folder.resolve("new.key")).of(PlantedNumbers.MARKERS.get(0));
        assertThat(stored.contains(pseudonym)).as("the spool holds a pseudonym").isTrue();
        for (String marker : PlantedNumbers.MARKERS) {
            assertThat(output.contains(marker))
                    .as("the output holds %s", marker)
                    .isFalse();
            assertThat(stored.contains(marker)).as("the spool holds %s", marker).isFalse();
        }
    }

    private void addRun(List<String> runs, List<String> arguments) {
        if (!runs.isEmpty()) {
            runs.add(TracedPublish.NEXT);
        }
        runs.addAll(options);
        runs.addAll(arguments);
    }

    private static String outputOf(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-cp",
                System.getProperty("java.class.path"),
                TracedPublish.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        } finally {
            process.waitFor();
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> file : PlantedNumbers.ndjson().entrySet()) {
            files.add(Files.writeString(folder.resolve(file.getKey() + ".avain-measurement.ndjson"), file.getValue()));
        }
        for (Map.Entry<String, String> file : PlantedNumbers.csv().entrySet()) {
            files.add(Files.writeString(folder.resolve(file.getKey() + ".avain-measurement.csv"), file.getValue()));
        }
        return files;
    }

    private Path key(String name, int first) throws IOException {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        Path file = Files.write(folder.resolve(name), key);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static String contentOf(Path folder) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.append(Files.readString(file, ISO_8859_1));
            }
        }
        return content.toString();
    }
}
