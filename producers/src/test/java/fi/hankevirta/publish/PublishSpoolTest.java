package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.hankevirta.spool.Spool;
import fi.hankevirta.spool.SpoolLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command {@code publish} with a spool, and no broker anywhere. */
class PublishSpoolTest {
    private static final String CLOSING = "{\"eventId\":\"" + SampleEvents.EVENT_ID + "\",\"hankealue\":\"Lapha\","
            + "\"revision\":1,\"recordedAt\":\"2021-03-05T08:15:30Z\",\"stream\":\"spro-notification\","
            + "\"period\":\"2021-02\",\"declaredEvents\":17,\"closedAt\":\"2021-03-05T08:15:30Z\"}\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;
    private Path spool;
    private Path file;

    @BeforeEach
    void writeAFile(@TempDir Path temporary) throws IOException {
        folder = temporary;
        spool = temporary.resolve("spool");
        file = write("lappi.reporting-period.ndjson", CLOSING + CLOSING);
    }

    @Test
    void keepsWhatNoBrokerAcknowledgesAndSaysHowItIsSent() {
        int exit = publish(file.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("reporting-period, through the spool: SUCCESS")
                .contains("2  accepted into the spool")
                .contains("Spool " + spool + ": 2 events are kept, because ")
                .contains("publish --spool " + spool + " sends them.");
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void needsNoFileToSendWhatIsKept() {
        publish(file.toString());
        publish(file.toString());

        int exit = publish();

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("4 events are kept");
        assertThat(waiting()).isEqualTo(4);
    }

    @Test
    void hasNothingToDoForAnEmptySpool() {
        int exit = publish();

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("everything in it is sent and acknowledged");
    }

    @Test
    void refusesRowsAsWithoutASpoolAndKeepsTheOthers() throws IOException {
        Path wrong = write("x.reporting-period.ndjson", CLOSING.replace("17", "\"010190-999W\"") + CLOSING);

        int exit = publish(wrong.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("line 1, declaredEvents, text: holds a personal")
                .doesNotContain("999W");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void saysClearlyWhichRowsAFullSpoolDoesNotAccept() throws IOException {
        String large = CLOSING.replace("spro-notification", "x".repeat(60_000));
        Path much = write("much.reporting-period.ndjson", large.repeat(40));

        int exit = publish("--spool-limit", "1", much.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("Stopped before the end of the file: the spool did not accept an event.")
                .contains("the spool " + spool + " holds as much as it may")
                .contains("it was not accepted");
        String kept = out.toString().replaceAll("(?s).* ([0-9]+)  accepted into the spool.*", "$1");
        assertThat(waiting()).isPositive().isEqualTo(Long.parseLong(kept));
    }

    @Test
    void storesNothingInADryRun() {
        int exit = publish("--dry-run", file.toString());

        assertThat(exit).isZero();
        assertThat(spool).doesNotExist();
    }

    @Test
    void saysInOneLineThatTheSpoolIsInUse() {
        try (Spool open = Spool.open(spool, SpoolLimits.ofMebibytes(1))) {
            int exit = publish(file.toString());

            assertThat(exit).isEqualTo(2);
            assertThat(open.waiting()).isZero();
        }
        assertThat(err.toString().lines()).singleElement().asString().contains("is in use by another process");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysInOneLineThatOthersMayEnterTheFolder() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Files.createDirectory(spool);
        Files.setPosixFilePermissions(spool, PosixFilePermissions.fromString("rwxr-xr-x"));

        int exit = publish(file.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("chmod 700");
    }

    private long waiting() {
        try (Spool left = Spool.open(spool, SpoolLimits.ofMebibytes(1))) {
            return left.waiting();
        }
    }

    private int publish(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--spool", spool.toString(), "--wait", "PT0.3S", "--bootstrap", "127.0.0.1:1"));
        all.addAll(List.of(arguments));
        return new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler(new OneLineErrors())
                .execute(all.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
