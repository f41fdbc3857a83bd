package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.it.Program.Result;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.monitoring.MonitoringKit;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

/** What a real Prometheus makes of a running pipeline, by the rules of docs/monitoring. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class PrometheusIT {
    private static final int EVENTS = 3_000;
    private static final Duration TO_BE_SCRAPED = Duration.ofSeconds(60);
    private static final String COMPLETENESS = "reporting.completeness|stream=";

    private final TestCluster cluster = TestCluster.embedded();
    private final Installation installation = Installation.small(cluster);

    @TempDir
    private Path temp;

    @SuppressWarnings("NullAway.Init") // Started before the first test.
    private Pipeline pipeline;

    @SuppressWarnings("NullAway.Init")
    private BatchResult batch;

    @BeforeAll
    void setUp(@TempDir Path state) {
        installation.send(Scattering.of(Events.simulated(installation.register(), 61, EVENTS), 61));
        pipeline = installation.start(state);
        batch = Agreement.await(installation, pipeline);
    }

    @AfterAll
    void stop() {
        pipeline.close();
        installation.close();
        cluster.close();
    }

    @Test
    void whatIsRecordedIsWhatThePipelineCounted() throws Exception {
        assumePresent();
        try (Prometheus prometheus = Prometheus.start(temp, pipeline.httpPort())) {
            // When
            awaitEqual(prometheus, "hankevirta:records_received:sum > 0", counted(Counts::received));

            // Then
            awaitEqual(prometheus, "hankevirta:records_applied:sum > 0", counted(Counts::applied));
            awaitEqual(prometheus, "hankevirta:records_superseded:sum > 0", counted(Counts::superseded));
            awaitEqual(prometheus, "hankevirta:records_rejected:sum > 0", counted(Counts::rejected));
            awaitEqual(prometheus, "hankevirta:reporting_completeness:ratio", completeness());
            await("every group of rules was evaluated after these were recorded")
                    .atMost(TO_BE_SCRAPED)
                    .untilAsserted(() -> assertRules(prometheus));
        }
    }

    @Test
    void promtoolFindsNothingWrongButTwoNamesThatTheLibraryGives() throws Exception {
        assumePresent();
        Path answered = Files.writeString(temp.resolve("metrics.txt"), metrics());

        Result checked = Prometheus.checkMetrics(answered);

        assertThat(checked.output().lines())
                .containsExactly(
                        "process_cpu_time_ns_total metric names should not contain abbreviated units",
                        "system_cpu_count non-histogram and non-summary metrics should not have \"_count\" suffix");
    }

    @Test
    void everyMetricThatIsListedOrUsedIsThereAndEveryOneOfOursIsListed() {
        System.gc(); // Its pauses are told once there was one.
        await("everything is told").atMost(TO_BE_SCRAPED).untilAsserted(() -> {
            String metrics = metrics();
            Set<String> series = metrics.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(MonitoringKit.used()).isSubsetOf(series);
            assertThat(typesOfOurs(metrics)).isEqualTo(MonitoringKit.listed());
        });
    }

    private void assertRules(Prometheus prometheus) throws IOException, InterruptedException {
        assertThat(prometheus.query("hankevirta:records_unaccounted:sum")).hasSizeGreaterThan(10);
        assertThat(prometheus.query("hankevirta:records_unaccounted:sum != 0")).isEmpty();
        assertThat(prometheus.query("hankevirta:arrival_age:seconds >= 0").keySet())
                .as("areas and streams of which anything ever arrived")
                .hasSameSizeAs(counted(Counts::received).keySet());
        assertThat(prometheus.query("hankevirta_latency_seconds_count > 0")).hasSize(2);
        assertThat(prometheus.query("ALERTS{alertstate=\"firing\"}")).isEmpty();
        assertThat(prometheus
                        .query("ALERTS{alertname=\"HankevirtaAreaSilent\"}")
                        .keySet())
                .as("areas that are expected and of which nothing ever came")
                .extracting(labels -> labels.get("area") + " " + labels.get("stream"))
                .containsExactlyInAnyOrderElementsOf(silent());
    }

    private static Map<String, String> typesOfOurs(String metrics) {
        Map<String, String> types = new TreeMap<>();
        metrics.lines().filter(line -> line.startsWith("# TYPE hankevirta_")).forEach(line -> {
            String[] words = line.split(" ", -1);
            types.put(words[2], words[3]);
        });
        return types;
    }

    private Map<Map<String, String>, Double> counted(ToLongFunction<Counts> number) {
        Map<Map<String, String>, Double> counted = new HashMap<>();
        pipeline.counts().bySource().forEach((source, counts) -> {
            if (number.applyAsLong(counts) > 0) {
                counted.put(
                        Map.of("area", source.area(), "stream", source.stream()), (double) number.applyAsLong(counts));
            }
        });
        assertThat(counted).hasSizeGreaterThan(5);
        return counted;
    }

    private Map<Map<String, String>, Double> completeness() {
        Map<Map<String, String>, Double> shares = new HashMap<>();
        batch.figures().forEach((key, figure) -> {
            if (key.startsWith(COMPLETENESS) && key.endsWith("|FI|FI|ALL")) {
                shares.put(Map.of("stream", key.substring(COMPLETENESS.length(), key.indexOf("|FI|"))), value(figure));
            }
        });
        assertThat(shares).isNotEmpty();
        return shares;
    }

    private static double value(Figure figure) {
        Double value = figure.getValue();
        return value == null ? Double.NaN : value;
    }

    private Set<String> silent() {
        Set<String> silent = installation.register().expectations().stream()
                .map(expected -> expected.hankealue() + " " + expected.stream())
                .collect(Collectors.toSet());
        pipeline.counts().bySource().keySet().forEach(source -> silent.remove(source.area() + " " + source.stream()));
        return silent;
    }

    private static void awaitEqual(
            Prometheus prometheus, String expression, Map<Map<String, String>, Double> expected) {
        await(expression)
                .atMost(TO_BE_SCRAPED)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    Map<Map<String, String>, Double> actual = new HashMap<>();
                    prometheus.query(expression).forEach((labels, value) -> {
                        Map<String, String> named = new TreeMap<>(labels);
                        named.remove("__name__");
                        actual.put(named, value);
                    });
                    assertThat(actual).isEqualTo(expected);
                });
    }

    private String metrics() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pipeline.httpPort() + "/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void assumePresent() {
        ConditionEvaluationResult run =
                Requirement.PROMETHEUS.evaluate("the integration test with Prometheus", Prometheus::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
    }
}
