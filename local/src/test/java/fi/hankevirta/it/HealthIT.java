package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.identity.PersonalIdentityCodes;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(300)
class HealthIT {
    private static final int EVENTS = 500;
    private static final Duration TO_BE_READY = Duration.ofSeconds(90);
    private static final String RECEIVED_OF_LAPPI =
            "hankevirta_records_received_total{area=\"LAPPI\",stream=\"spro-notification\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    HealthIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void healthAndMetricsAreServedAndTellNothingPersonal() throws Exception {
        // Given
        byte[] personal = "010190-999W".getBytes(StandardCharsets.UTF_8); // A test code.
        installation.send(List.of(
                new ProducerRecord<>("hankealue.lappi.spro-notification.v1", personal, personal),
                new ProducerRecord<>("hankealue.lappi.spro-notification.v1", 0, null, null)));
        installation.send(Scattering.of(Events.simulated(installation.register(), 21, EVENTS), 21));

        try (Pipeline pipeline = installation.start(stateDir)) {
            int port = pipeline.httpPort();

            // When
            await("ready")
                    .atMost(TO_BE_READY)
                    .until(() -> get(port, "/health/ready").statusCode() == 200);
            Agreement.await(installation, pipeline);

            // Then
            HttpResponse<String> live = get(port, "/health/live");
            assertThat(live.statusCode()).isEqualTo(200);
            assertThat(live.body()).startsWith("{\"state\":\"RUNNING\",\"lag\":");
            HttpResponse<String> metrics = get(port, "/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
            assertThat(metrics.body()).contains("# TYPE hankevirta_records_received_total counter");
            assertThat(value(metrics.body(), RECEIVED_OF_LAPPI)).isGreaterThanOrEqualTo(2);
            assertThat(value(metrics.body(), "hankevirta_entities")).isPositive();
            assertThat(value(metrics.body(), "hankevirta_entities_bytes"))
                    .isGreaterThan(value(metrics.body(), "hankevirta_entities"));
            for (String stage : List.of("tallies", "figures")) {
                String latency = "hankevirta_latency_seconds_count{stage=\"" + stage + "\"}";
                assertThat(value(metrics.body(), latency)).as(latency).isPositive();
            }
            assertThat(value(metrics.body(), "hankevirta_running")).isEqualTo(1);
            assertThat(value(metrics.body(), "hankevirta_figures_untold_seconds"))
                    .isZero();
            assertThat(value(metrics.body(), "hankevirta_lag_seconds")).isZero();
            await("the broker has answered")
                    .atMost(TO_BE_READY)
                    .untilAsserted(() -> assertThat(value(get(port, "/metrics").body(), "hankevirta_partitions"))
                            .isEqualTo((double) partitions()));
            assertThat(metrics.body().lines())
                    .noneMatch(PersonalIdentityCodes::isIn)
                    .noneMatch(line -> line.contains("personal"));
        }
    }

    @Test
    void aPageThatIsNotThereIsToldWithoutAnyInnards() throws Exception {
        try (Pipeline pipeline = installation.start(stateDir)) {
            // When
            HttpResponse<String> answer = get(pipeline.httpPort(), "/nothing/../here");

            // Then
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "javalin", "jetty");
            assertThat(answer.headers().map()).doesNotContainKey("server");
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        }
    }

    @Test
    void theApiIsBesideItUnlessItIsSwitchedOff() throws Exception {
        try (Pipeline pipeline = installation.start(stateDir)) {
            assertThat(get(pipeline.httpPort(), "/api/v1/areas").statusCode()).isEqualTo(200);
            assertThat(get(pipeline.httpPort(), "/metrics").body()).contains("hankevirta_api_rows ");
        }
        installation.with("api", "false");
        installation.with("dashboard", "off"); // It reads the same rows, and shows them.
        try (Pipeline pipeline = installation.start(stateDir)) {
            assertThat(get(pipeline.httpPort(), "/api/v1/areas").statusCode()).isEqualTo(404);
            assertThat(get(pipeline.httpPort(), "/metrics").body()).doesNotContain("hankevirta_api_");
        }
    }

    @Test
    void nothingButTheLoopbackAddressAnswers() throws Exception {
        try (Pipeline pipeline = installation.start(stateDir)) {
            for (var network : java.net.NetworkInterface.networkInterfaces().toList()) {
                for (var address : network.inetAddresses().toList()) {
                    // When, Then
                    assertThat(connects(address, pipeline.httpPort()))
                            .as("HTTP on %s", address)
                            .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
                }
            }
        }
    }

    private static boolean connects(java.net.InetAddress address, int port) {
        try (var socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private long partitions() {
        return installation.topics().all().stream()
                .mapToLong(topic -> topic.partitions())
                .sum();
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
