package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.publish.PublishCommand;
import fi.hankevirta.refusal.RejectedCommand;
import fi.hankevirta.wire.SingleObjectCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A region is told what was refused, in its language, mends it and sends it again. */
@OnCluster
@Timeout(300)
class RejectedIT {
    private static final String HEAD = "eventId,hankealue,revision,recordedAt,notificationId,state,notifiedOn,closedOn,"
            + "category,threat,sector,legalBasis\n";
    private static final int NOTIFICATIONS = 5;
    private static final String RECEIVED = "spro.received||HANKEALUE|LAPPI|2022-05";
    private static final String CLOSED = "spro.closed||HANKEALUE|LAPPI|2022-05";
    private static final Pattern COUNT = Pattern.compile("(\\d+) ×");
    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path folder;

    RejectedIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @BeforeEach
    void writeTheRegister() {
        SmallRegister.write(folder.resolve("register"), Installation.SMALL);
    }

    @Test
    void whatWasPublishedWrongIsToldMendedSentAgainAndCountedOnce() throws Exception {
        try (Pipeline pipeline = installation.start(folder.resolve("state"))) {
            // Given
            assertThat(rejected("--area", "LAPPI").exitCode()).isZero();
            assertThat(publish(notifications("")).exitCode()).isZero();
            installation.send(List.of(new ProducerRecord<>("hankealue.lappi.spro-notification.v1", 0, null, null)));
            Agreement.await(installation, pipeline);

            // When
            Command fi = rejected("--area", "Lappi", "--lang", "fi");
            Command sv = rejected("--area", "LAPPI", "--lang", "sv");
            Command en = rejected("--area", "LAPPI", "--lang", "en");
            Command summary = rejected("--area", "LAPPI", "--lang", "en", "--summary");
            Command other = rejected("--area", "KAINUU", "--lang", "en");

            // Then
            assertThat(fi.exitCode()).as(fi.toString()).isEqualTo(1);
            assertThat(fi.out()).contains("Tila on jokin CLOSED-tiloista", "Kirjoita päivä kenttään `closedOn`");
            assertThat(sv.out()).contains("Statusen är någon av CLOSED", "Skriv dagen i fältet `closedOn`");
            assertThat(en.out())
                    .contains(
                            NOTIFICATIONS + 1 + " records refused, 2 kinds of problems",
                            "closedOn: closed-on.required-when-closed (MISSING_FIELD): " + NOTIFICATIONS + " ×",
                            "The state is one of CLOSED without a day.",
                            "Write the day into `closedOn`",
                            id(1, 1),
                            "wire.empty (UNREADABLE): 1 ×");
            assertThat(summary.out())
                    .containsPattern("MISSING_FIELD  closed-on\\.required-when-closed  closedOn +" + NOTIFICATIONS);
            assertThat(other.exitCode()).isZero();
            assertThat(other.out()).contains("nothing was refused");

            // When
            assertThat(publish(notifications("2022-05-20")).exitCode()).isZero();
            assertThat(publish(notifications("2022-05-20")).exitCode()).isZero();

            // Then
            var figures = Agreement.await(installation, pipeline).figures();
            assertThat(List.of(figures.get(RECEIVED), figures.get(CLOSED)))
                    .allSatisfy(row -> assertThat(row.getNumerator()).isEqualTo(NOTIFICATIONS));
        }
    }

    @Test
    void whatIsRefusedWhileOneWatchesIsToldAndRepetitionsAreCollapsed() throws Exception {
        try (Pipeline pipeline = installation.start(folder.resolve("state"))) {
            // Given
            StringWriter out = new StringWriter();
            CompletableFuture<Integer> exit = new CompletableFuture<>();
            Thread watcher = new Thread(() -> exit.complete(new CommandLine(new RejectedCommand())
                    .setOut(new PrintWriter(out, true))
                    .execute(arguments("--area", "LAPPI", "--follow", "--lang", "en"))));
            watcher.start();
            await("it waits").atMost(SOON).until(() -> out.toString().contains("Ctrl-C ends it"));

            // When
            publish(notifications(""));

            // Then
            await("it is told").atMost(SOON).until(() -> out.toString().contains("Write the day into `closedOn`"));
            publish(notifications(""));
            await("the repetition is told").atMost(SOON).until(() -> counted(out.toString()) == 2 * NOTIFICATIONS);
            assertThat(out.toString()).contains("the same again, ");
            assertThat(out.toString()).containsOnlyOnce("Write the day into `closedOn`");
            watcher.interrupt();
            assertThat(exit.get()).isEqualTo(130);
            assertThat(pipeline.isLive()).isTrue();
        }
    }

    @Test
    void nothingInTheTopicReachesTheTerminalOrStopsTheCommand() {
        // Given
        String topic = installation.topics().rejected("LAPPI").name();
        String hostile = "\u001b]0;owned\u0007 010190-999W";
        Problem problem = new Problem(Reason.CONTRADICTION, hostile, hostile);
        byte[] foreign = rejection(hostile, null, problem);
        byte[] injected = rejection("hankealue.lappi.spro-notification.v1", hostile, problem);
        installation.send(Stream.of(foreign, injected, hostile.getBytes(StandardCharsets.UTF_8), new byte[0], null)
                .map(value -> new ProducerRecord<>(topic, 0, hostile.getBytes(StandardCharsets.UTF_8), value))
                .toList());

        // When
        Command told = rejected("--area", "LAPPI", "--lang", "en");
        Command json = rejected("--area", "LAPPI", "--json");

        // Then
        assertThat(told.exitCode()).as(told.toString()).isEqualTo(1);
        assertThat(told.out()).contains("spro-notification, ?: ? (CONTRADICTION)", "4 records are no refusals");
        assertThat(List.of(told.out(), told.err(), json.out(), json.err()))
                .noneMatch(text -> text.contains("\u001b") || text.contains("owned") || text.contains("999W"));
    }

    /** Returns how many problems a text tells of, those that came again included. */
    private static long counted(String text) {
        return COUNT.matcher(text)
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }

    private static byte[] rejection(String sourceTopic, @Nullable String eventId, Problem problem) {
        return new SingleObjectCodec<Rejection>(Rejection.getClassSchema())
                .encode(Rejection.newBuilder()
                        .setSourceTopic(sourceTopic)
                        .setSourcePartition(0)
                        .setSourceOffset(-1)
                        .setEventId(eventId)
                        .setRejectedAt(Instant.ofEpochMilli(Long.MAX_VALUE))
                        .setProblems(List.of(problem))
                        .build());
    }

    private Path notifications(String closedOn) throws IOException {
        StringBuilder csv = new StringBuilder(HEAD);
        for (int i = 1; i <= NOTIFICATIONS; i++) {
            csv.append(id(1, i))
                    .append(",LAPPI,1,2022-06-01T10:00:00Z,")
                    .append(id(2, i))
                    .append(",CLOSED_CORRECTED,2022-05-02,")
                    .append(closedOn)
                    .append(",STAFFING,false,PUBLIC,SHL_48\n");
        }
        return Files.writeString(folder.resolve("lappi.spro-notification.csv"), csv);
    }

    private static String id(int kind, int number) {
        return new UUID(kind, number).toString();
    }

    private Command publish(Path file) {
        return Command.run(new PublishCommand(), arguments(file.toString(), "--quiet"));
    }

    private Command rejected(String... options) {
        return Command.run(new RejectedCommand(), arguments(options));
    }

    private String[] arguments(String... own) {
        Map<String, String> common = Map.of(
                "--bootstrap",
                installation.bootstrapServers(),
                "--register",
                folder.resolve("register").toString());
        return Stream.concat(
                        Stream.of(own),
                        common.entrySet().stream().flatMap(option -> Stream.of(option.getKey(), option.getValue())))
                .toArray(String[]::new);
    }
}
