package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fi.hankevirta.access.Principal;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.it.Program.Result;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients in other languages, each with the rights of one area, on a secured broker. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class ForeignClientsIT {
    private static final int EVENTS = 50;

    private final SecuredCluster cluster = SecuredCluster.start();

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init") // Started before the first test.
    private Pipeline pipeline;

    @BeforeAll
    void setUp(@TempDir Path folder) {
        assertThat(cluster.apply().exitCode()).isZero();
        Map<String, String> settings = new HashMap<>();
        cluster.client(Principal.PIPELINE).forEach((name, value) -> settings.put("kafka." + name, value.toString()));
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("partitions", "1");
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put("http.port", "0");
        pipeline = Pipeline.start(Register.shipped(), settings);
    }

    @AfterAll
    void stop() {
        pipeline.close();
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatAClientPublishesIsCountedAndWhatItPublishesWrongIsTold(ForeignClient client) throws IOException {
        // Given
        assumePresent(client);
        String area = client == ForeignClient.PYTHON ? "KAINUU" : "LAPPI";
        Path events = Files.writeString(
                temp.resolve(client + ".ndjson"),
                IntStream.range(0, EVENTS)
                        .mapToObj(number -> line(area, number, "RECEIVED"))
                        .collect(Collectors.joining("\n", "", "\n" + line(area, EVENTS, "ESCALATED"))));

        // When
        Result sent = client.publish(connection(client, area), events);

        // Then
        assertThat(sent.output()).contains("sent " + (EVENTS + 1));
        assertThat(sent.status()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received(area)).contains("\"numerator\": " + EVENTS + ","));
        Result refusals = client.refusals(connection(client, area), topicPart(area));
        assertThat(refusals.output())
                .contains(
                        "\t" + eventId(area, EVENTS)
                                + "\tMISSING_FIELD\tescalated-on.required-when-escalated\tescalatedOn",
                        "problems 1");
        assertThat(refusals.status()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAnotherAreasStaysClosed(ForeignClient client) throws IOException {
        // Given
        assumePresent(client);
        Path events = Files.writeString(temp.resolve("foreign.ndjson"), line("UUSIMAA", 0, "RECEIVED"));

        // When
        Result sent = client.publish(connection(client, "KAINUU"), events);
        Result refusals = client.refusals(connection(client, "KAINUU"), "uusimaa");

        // Then
        assertThat(sent.status()).isEqualTo(1);
        assertThat(sent.output()).containsIgnoringCase("authoriz").doesNotContain("sent 1");
        assertThat(refusals.status()).isEqualTo(1);
        assertThat(refusals.output()).containsIgnoringCase("authoriz").doesNotContain("problems");
    }

    /** Each client proves itself in another way: Debian's librdkafka is too old for a password. */
    private Map<String, String> connection(ForeignClient client, String area) {
        String principal = Principal.sender(area).name();
        Path secrets = cluster.secretsFolder();
        String authority = secrets.resolve("ca.pem").toString();
        return switch (client) {
            case PYTHON ->
                Map.of(
                        "HANKEVIRTA_BOOTSTRAP", cluster.internalServers(),
                        "HANKEVIRTA_CA", authority,
                        "HANKEVIRTA_CERTIFICATE",
                                secrets.resolve(principal + ".pem").toString());
            case JAVASCRIPT ->
                Map.of(
                        "HANKEVIRTA_BOOTSTRAP",
                        cluster.bootstrapServers(),
                        "HANKEVIRTA_CA",
                        authority,
                        "HANKEVIRTA_USER",
                        principal,
                        "HANKEVIRTA_PASSWORD_FILE",
                        secrets.resolve(principal + ".password").toString());
        };
    }

    /** Reads the figure as THL does, through the command. */
    private String received(String area) {
        return SecuredCluster.run(
                        "figures",
                        "--bootstrap",
                        cluster.bootstrapServers(),
                        "--client-config",
                        cluster.handedOut(Principal.OPERATOR).toString(),
                        "--partitions",
                        "1",
                        "--figure",
                        "spro.received",
                        "--area",
                        area,
                        "--period",
                        "ALL",
                        "--json")
                .out();
    }

    private static void assumePresent(ForeignClient client) {
        ConditionEvaluationResult run =
                Requirement.CLIENTS.evaluate("the integration test of the client in " + client, client::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
    }

    private static String topicPart(String area) {
        return area.toLowerCase(Locale.ROOT);
    }

    private static String eventId(String area, int number) {
        return new UUID(area.hashCode(), number).toString();
    }

    private static String line(String area, int number, String state) {
        String template = """
                {"topic": "hankealue.%s.spro-notification.v1", "key": "%s", "record": "SproNotification", \
                "event": {"eventId": "%s", "hankealue": "%s", "subParticipant": null, "revision": 1, \
                "recordedAt": "2022-03-02T10:00:00Z", "retracted": false, "notificationId": "%s", \
                "state": "%s", "notifiedOn": "2022-03-01", "handlingStartedOn": null, \
                "measuresStartedOn": null, "escalatedOn": null, "closedOn": null, "category": "STAFFING", \
                "threat": true, "sector": "PUBLIC", "legalBasis": "SHL_48", "authority": null}}""";
        String id = new UUID(3, number).toString();
        return template.formatted(topicPart(area), id, eventId(area, number), area, id, state);
    }
}
