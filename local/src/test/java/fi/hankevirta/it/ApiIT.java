package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.access.SecretFile;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.app.ServeCommand;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.topic.Domain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

/** The API tells what the topics hold: of the running pipeline, and of readers beside it. */
@OnCluster
@Timeout(600)
class ApiIT {
    private static final int EVENTS = 3_000;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String VALUES = "/api/v1/values";

    @AutoClose
    private final Installation installation;

    private final ReleaseTopics releases;

    @TempDir
    private Path folder;

    ApiIT(TestCluster cluster) {
        installation = Installation.small(cluster);
        releases = new ReleaseTopics(installation);
    }

    @Test
    void aReleaseIsReadAndFollowedAndEveryReaderSeesTheSame() throws Exception {
        // Given
        Path token = folder.resolve("token");
        SecretFile.create(token, TOKEN.getBytes(StandardCharsets.UTF_8));
        installation.with("api.token.file", token.toString());
        installation.send(Scattering.of(Events.simulated(installation.register(), 5, EVENTS), 5));
        try (Pipeline pipeline = installation.start(folder.resolve("state"))) {
            Agreement.await(installation, pipeline);
            ApiClient api = new ApiClient(pipeline.httpPort(), Optional.of(TOKEN));
            await("the API has read the topics")
                    .atMost(SOON)
                    .until(() -> api.get(VALUES).statusCode() == 200);
            HttpResponse<String> before = api.get(VALUES);
            assertThat(ApiClient.json(before).get("rows")).isEmpty();
            HttpResponse<InputStream> stream = api.stream("/api/v1/stream?level=FI");

            // What no row is changes nothing.
            installation.send(List.of(new ProducerRecord<>(
                    installation.topics().published(Domain.SPRO).name(),
                    "no key".getBytes(StandardCharsets.UTF_8),
                    "no row".getBytes(StandardCharsets.UTF_8))));

            // When
            ReleaseReport report = releases.release("structural", "2021-Q2");

            // Then
            assertThat(report.getOutcome()).isEqualTo(ReleaseOutcome.PUBLISHED);
            await("the release is told")
                    .atMost(SOON)
                    .until(() -> api.getIfOther(VALUES, ApiClient.tag(before)).statusCode() == 200);
            Map<String, PublishedFigure> published = releases.published(Domain.STRUCTURAL);
            List<JsonNode> rows = api.rows(VALUES + "?limit=7");
            assertThat(rows).extracting(row -> row.get("key").asText()).containsExactlyElementsOf(published.keySet());
            assertThat(rows).allSatisfy(row -> {
                PublishedFigure figure =
                        Objects.requireNonNull(published.get(row.get("key").asText()));
                assertThat(row.get("status").get("code").asText())
                        .isEqualTo(figure.getStatus().name());
                assertThat(row.get("release").get("revision").asInt()).isEqualTo(1);
            });
            assertThat(told(stream)).contains("event: change").anyMatch(line -> line.contains("structural-2021-Q2"));
            JsonNode listed = ApiClient.json(api.get("/api/v1/releases")).get("releases");
            assertThat(listed).hasSize(1);
            assertThat(listed.get(0).get("rows").asInt()).isEqualTo(report.getRows());

            // Live rows are told to whoever has the token.
            await("live rows are there")
                    .atMost(SOON)
                    .until(() -> !api.rows("/api/v1/internal/values?figure=spro.received")
                            .isEmpty());
            assertThat(new ApiClient(pipeline.httpPort(), Optional.empty())
                            .get("/api/v1/internal/values")
                            .statusCode())
                    .isEqualTo(401);

            // A reader beside the pipeline has the same version of the same rows.
            assertSameInAReader(api, rows);
            assertValid(api);
        }
    }

    private void assertSameInAReader(ApiClient api, List<JsonNode> rows) throws Exception {
        int port = freePort();
        Thread serving = new Thread(() -> Command.run(
                new ServeCommand(), installation.options(folder.resolve("reader"), "--set", "http.port=" + port)));
        serving.start();
        ApiClient reader = new ApiClient(port, Optional.empty());
        try {
            await("the reader has read the topics")
                    .atMost(SOON)
                    .ignoreExceptionsInstanceOf(AssertionError.class)
                    .until(() -> reader.get("/health/ready").statusCode() == 200);
            assertThat(reader.rows(VALUES)).isEqualTo(rows);
            assertThat(ApiClient.tag(reader.get(VALUES))).isEqualTo(ApiClient.tag(api.get(VALUES)));
            assertThat(ApiClient.json(reader.get("/health/ready"))
                            .get("passedOver")
                            .asInt())
                    .isEqualTo(1);
        } finally {
            serving.interrupt();
            serving.join(SOON.toMillis());
        }
    }

    private void assertValid(ApiClient api) throws Exception {
        ConditionEvaluationResult run =
                Requirement.VALIDATORS.evaluate("the validation of the OpenAPI document", OpenApiValidator::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
        Path document = Files.writeString(
                folder.resolve("openapi.json"), api.get("/api/v1/openapi.json").body());

        OpenApiValidator.Result result = OpenApiValidator.validate(document);

        assertThat(result.output()).contains("valid OpenAPI 3.1, 12 paths");
        assertThat(result.status()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns the lines up to the first change. */
    private static List<String> told(HttpResponse<InputStream> stream) throws Exception {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            while (line != null && !(line.startsWith("data: ") && line.contains("rows"))) {
                lines.add(line);
                line = reader.readLine();
            }
            lines.add(String.valueOf(line));
        }
        return lines;
    }
}
