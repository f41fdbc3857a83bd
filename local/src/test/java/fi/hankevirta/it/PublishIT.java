package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.publish.PublishCommand;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code publish} against a broker and the pipeline. */
@ExtendWith(ClusterExtension.class)
@Timeout(300)
class PublishIT {
    private static final Path SAMPLES = Path.of("..", "producers", "samples");
    private static final String NOBODY = "127.0.0.1:1";

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path temp;

    PublishIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void whatASpoolKeptWhileTheBrokerWasAwayIsSentByTheNextCallAndCountedOnce() throws IOException {
        try (Pipeline pipeline = installation.start(temp.resolve("state"))) {
            // Given
            String file = SAMPLES.resolve("lappi.spro-notification.csv").toString();
            String spool = temp.resolve("spool").toString();
            Command away = publish("--bootstrap", NOBODY, "--spool", spool, "--wait", "PT0.2S", file);
            assertThat(away.exitCode()).as(away.toString()).isEqualTo(1);
            assertThat(away.out()).contains("60 events are kept");

            // When
            Command sent = publish("--bootstrap", installation.bootstrapServers(), "--spool", spool);
            Command again = publish("--bootstrap", installation.bootstrapServers(), "--spool", spool, file);

            // Then
            assertThat(sent.exitCode()).as(sent.toString()).isZero();
            assertThat(sent.out()).contains("everything in it is sent and acknowledged");
            assertThat(again.exitCode()).as(again.toString()).isZero();
            Agreement.await(installation, pipeline);
            assertThat(Received.total(pipeline)).isEqualTo(120);
            assertThat(pipeline.counts().bySource().values().stream()
                            .mapToLong(counts -> counts.superseded())
                            .sum())
                    .isGreaterThanOrEqualTo(60);
        }
    }

    @Test
    void figuresAreTheSameAfterTheKeyOfThePseudonymsChanged() throws IOException {
        String export = exportWithClientNumbers();
        String oldKey = key("old.key", 1);
        String newKey = key("new.key", 2);
        try (Pipeline pipeline = installation.start(temp.resolve("state"))) {
            // Given
            assertThat(publishUnder(oldKey, export).exitCode()).isZero();
            SortedMap<String, Figure> before = figures(pipeline);
            assertThat(before).containsKey("avain.plans||FI|FI|ALL").hasSizeGreaterThan(50);

            // When
            Command rotated = publishUnder(newKey, "--old-pseudonym-key", oldKey, export);

            // Then
            assertThat(rotated.exitCode()).as(rotated.toString()).isZero();
            assertThat(rotated.out()).contains("60  sent and acknowledged");
            assertThat(figures(pipeline)).isEqualTo(before);

            // And once more, and under the new key alone
            assertThat(publishUnder(newKey, "--old-pseudonym-key", oldKey, export)
                            .exitCode())
                    .isZero();
            assertThat(publishUnder(newKey, export).exitCode()).isZero();
            assertThat(figures(pipeline)).isEqualTo(before);
        }
    }

    /** Returns the rows once all is counted, without those that count what was sent. */
    private SortedMap<String, Figure> figures(Pipeline pipeline) {
        Agreement.await(installation, pipeline);
        try (Outcome outcome = new Outcome(installation)) {
            SortedMap<String, Figure> rows = new TreeMap<>(outcome.figures());
            rows.keySet()
                    .removeIf(key -> key.startsWith("reporting.corrections") || key.startsWith("reporting.rejected"));
            return rows;
        }
    }

    private String exportWithClientNumbers() throws IOException {
        Path file = temp.resolve("lappi.avain-measurement.csv");
        String sample = Files.readString(SAMPLES.resolve("lappi.avain-measurement.csv"));
        return Files.writeString(file, sample.replace("planPseudonym", "clientNumber"))
                .toString();
    }

    private Command publishUnder(String key, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(
                new String[] {"--bootstrap", installation.bootstrapServers(), "--pseudonym-key", key},
                0,
                arguments,
                0,
                4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return publish(arguments);
    }

    private static Command publish(String... arguments) {
        return Command.run(new PublishCommand(), arguments);
    }

    private String key(String name, int first) throws IOException {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        Path file = Files.write(temp.resolve(name), bytes);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return file.toString();
    }
}
