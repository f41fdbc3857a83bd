package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class PublishCommandTest {
    private static final String CLOSING = "{\"eventId\":\"" + SampleEvents.EVENT_ID + "\",\"hankealue\":\"Lapha\","
            + "\"revision\":1,\"recordedAt\":\"2021-03-05T08:15:30Z\",\"stream\":\"spro-notification\","
            + "\"period\":\"2021-02\",\"declaredEvents\":17,\"closedAt\":\"2021-03-05T08:15:30Z\"}\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path folder;
    private Path file;

    @BeforeEach
    void writeAFile(@TempDir Path temporary) throws IOException {
        folder = temporary;
        file = write("lappi.reporting-period.ndjson", CLOSING + CLOSING);
    }

    @Test
    void checksAFileWithoutABroker() {
        int exit = publish("--dry-run", file.toString());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("reporting-period, dry run: SUCCESS")
                .contains("2  would be sent");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void endsWithOneWhenSomethingIsRefusedAndTellsWhatAndWhere() throws IOException {
        Path wrong = write("x.reporting-period.ndjson", CLOSING + CLOSING.replace("17", "\"010190-999W\""));

        int exit = publish("--dry-run", file.toString(), wrong.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("SUCCESS")
                .contains("WARNING")
                .contains("line 2, declaredEvents, text: holds a personal identity code")
                .doesNotContain("999W");
    }

    @Test
    void refusesInADryRunWhatThePublisherWouldRefuse() throws IOException {
        Path large = write(
                "lappi.reporting-period.ndjson", CLOSING.replace("spro-notification", "x".repeat(70_000)) + CLOSING);

        int exit = publish("--dry-run", large.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).contains("line 1, the event takes more than 64 KiB");
    }

    @Test
    void refusesWhatTheCoordinatorDoesNotSend() throws IOException {
        Path national = write("thl.reporting-period.ndjson", CLOSING.replace("Lapha", "thl"));

        publish("--dry-run", national.toString());

        assertThat(out.toString())
                .contains("line 1, hankealue, hankealue holds no register code of an area that sends reporting-period");
    }

    @Test
    void showsAsManyProblemsAsItIsTold() throws IOException {
        Path broken = write("reporting-period.ndjson", "x\n".repeat(5));

        publish("--dry-run", "--max-refusals-shown", "2", broken.toString());

        assertThat(out.toString()).contains("line 2,").doesNotContain("line 3,").contains("and 3 more");
    }

    @Test
    void endsWithTwoAndOneLineWhenNoBrokerAnswersInTime() throws IOException {
        Path settings = write("client.properties", "default.api.timeout.ms=300\n");

        int exit = publish("--bootstrap", "127.0.0.1:1", "--client-config", settings.toString(), file.toString());

        assertThat(exit).isEqualTo(2);
        assertOneLine("no broker answers at 127.0.0.1:1 within 300 ms");
    }

    static Stream<String[]> unusable() {
        return Stream.of(
                new String[] {"absent.reporting-period.ndjson", "there is no such file"},
                new String[] {"--dry-run export.csv", "its name tells no stream"},
                new String[] {"--stream spro-notification FILE.txt", "give --format"},
                new String[] {"--area Atlantis FILE", "--area must be a code, name or alias"},
                new String[] {"--register absent FILE", "yta.csv: is missing"},
                new String[] {"--pseudonym-key absent.key FILE", "the key file absent.key can't be used"},
                new String[] {"--client-config absent FILE", "the settings in absent can't be read"},
                new String[] {"--bootstrap nowhere FILE", "the Kafka settings can't be used"},
                new String[] {"--format csv FILE", "the first line is no header"},
                new String[] {"--format xml FILE", "--format"},
                new String[] {"--stream spro FILE", "must be one of pilot-milestone, avain-measurement"},
                new String[] {"--delimiter | FILE", "must be , or ;"},
                new String[] {"--max-refusals-shown -1 FILE", "must be a number from 0"},
                new String[] {"--unknown FILE", "--unknown"},
                new String[] {"", "FILE"});
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void endsWithTwoAndOneLineWhenItCannotRun(String arguments, String message) {
        String[] given = arguments.isEmpty()
                ? new String[0]
                : arguments.replace("FILE", file.toString()).split(" ", -1);

        int exit = publish(given);

        assertThat(exit).isEqualTo(2);
        assertOneLine(message);
    }

    @Test
    void checksEveryFileBeforeItSendsTheFirst() {
        int exit = publish(
                "--dry-run",
                file.toString(),
                folder.resolve("absent.reporting-period.csv").toString());

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acks, 1", "delivery.timeout.ms, 1", "compression.type, tar"})
    void refusesSettingsThatCannotBeUsed(String name, String value) throws IOException {
        Path settings = write("client.properties", name + "=" + value + "\n");

        assertThat(ClientSettings.of(settings, null)).containsEntry(name, value);
        assertThat(catchMessage(settings))
                .contains("the Kafka settings can't be used")
                .contains(name);
    }

    @Test
    void takesTheBrokersOfTheOptionBeforeThoseOfTheFile() throws IOException {
        Path settings = write("client.properties", "bootstrap.servers=a:1\nsecurity.protocol=SSL\n");

        assertThat(ClientSettings.of(null, null)).containsEntry("bootstrap.servers", "localhost:9092");
        assertThat(ClientSettings.of(settings, null))
                .containsEntry("bootstrap.servers", "a:1")
                .containsEntry("security.protocol", "SSL");
        assertThat(ClientSettings.of(settings, "b:2")).containsEntry("bootstrap.servers", "b:2");
    }

    @Test
    void explainsItself() {
        int exit = publish("--help");

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("--pseudonym-key", "eventId", "DOMAIN:DIRECTION:OUTCOME:CHANGE", "Exit");
    }

    private static String catchMessage(Path settings) {
        try {
            PublishCommand.publisher(
                    new Topics(Register.shipped(), TopicPlan.ofPartitions(1)), ClientSettings.of(settings, null));
            return "";
        } catch (SetupException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void assertOneLine(String message) {
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("publish: ")
                .contains(message);
    }

    private int publish(String... arguments) {
        return new CommandLine(new PublishCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler(new OneLineErrors())
                .execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
