package fi.hankevirta.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.hankevirta.it.Program.Result;
import fi.hankevirta.monitoring.MonitoringKit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Prometheus on this machine that scrapes a pipeline each second, with the project's rules. */
final class Prometheus implements AutoCloseable {
    private static final long TO_END_SECONDS = 20;
    private static final String CONFIG = """
            global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
            rule_files: ["%s"]
            scrape_configs:
              - job_name: hankevirta
                static_configs: [{targets: ["127.0.0.1:%d"]}]
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Says what this machine lacks to run it; empty when nothing. */
    static Optional<String> whyMissing() {
        try {
            Program.run(List.of("prometheus", "--version"), Map.of(), Path.of("."));
            Program.run(List.of("promtool", "--version"), Map.of(), Path.of("."));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("there is no prometheus with promtool; Debian's package is called prometheus");
        }
    }

    /** Starts one in a folder, whose log is there, too. */
    static Prometheus start(Path folder, int pipelinePort) throws IOException {
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(config, CONFIG.formatted(MonitoringKit.file("hankevirta.rules.yml"), pipelinePort));
        int port = freePort();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, port);
    }

    /** Lets promtool judge what a pipeline answered. */
    static Result checkMetrics(Path answered) throws IOException {
        return Program.run(
                List.of("bash", "-c", "promtool check metrics <\"$0\"", answered.toString()), Map.of(), Path.of("."));
    }

    /**
     * Asks for the present value of an expression, by the labels of each series, their names and values.
     *
     * @throws IOException while it can't be asked
     */
    Map<Map<String, String>, Double> query(String expression) throws IOException, InterruptedException {
        String query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/query?query=" + query))
                .build();
        JsonNode answer = new ObjectMapper()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
        if (!answer.path("status").asText().equals("success")) {
            throw new IOException("Prometheus refuses " + expression + ": " + answer);
        }
        Map<Map<String, String>, Double> values = new HashMap<>();
        for (JsonNode series : answer.path("data").path("result")) {
            Map<String, String> labels = new TreeMap<>();
            series.path("metric")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            values.put(labels, Double.parseDouble(series.path("value").path(1).asText()));
        }
        return values;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
