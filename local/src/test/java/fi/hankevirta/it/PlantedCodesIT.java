package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.local.JavaProcess;
import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.local.SecuredCluster.Told;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Personal identity codes in everything that is sent are found nowhere but where they were sent to. */
@Timeout(300)
class PlantedCodesIT {
    private static final int EVENTS = 1_500;

    @AutoClose
    private final TestCluster cluster = TestCluster.embedded();

    @AutoClose
    private final Installation installation = Installation.small(cluster);

    @TempDir
    private Path temp;

    @Test
    void aPlantedCodeStandsInNoLogMetricRejectionErrorOrState() throws Exception {
        // Given
        List<Arrival> events = Events.simulated(installation.register(), 51, EVENTS);
        Planting planting = new Planting(events);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(Scattering.of(events, 51));
        records.addAll(planting.records());
        Path log = temp.resolve("pipeline.log");
        Map<String, String> told = new HashMap<>();

        // When
        int port = freePort();
        List<String> java = List.of("-Xmx512m", "-Dorg.slf4j.simpleLogger.log.fi.hankevirta=trace");
        try (JavaProcess pipeline = JavaProcess.startLogging(java, ChildPipeline.class, settings(port), log)) {
            installation.send(records);
            told.put("publish", published(planting));
            await().atMost(Duration.ofMinutes(2))
                    .ignoreException(ConnectException.class)
                    .untilAsserted(() -> assertThat(received(port)).isEqualTo(records.size()));
            told.put("metrics", page(port, "/metrics"));
            told.put("health", page(port, "/health/ready"));
            pipeline.end();
        }
        told.put("log", Files.readString(log));

        // Then
        Set<String> ingress = installation.topics().ingress().stream()
                .map(topic -> topic.topic().name())
                .collect(Collectors.toSet());
        Set<String> others = installation.admin().listTopics().names().get().stream()
                .filter(topic -> !ingress.contains(topic))
                .collect(Collectors.toSet());
        assertThat(others).contains("hankevirta.rekeyed.v1", "hankealue.lappi.rejected.v1");
        assertThat(planting.foundIn(recordsOf(ingress)))
                .as("what the search finds where they are")
                .isEqualTo(planting.codes());
        assertThat(planting.foundIn(recordsOf(others)))
                .as("in the records of other topics")
                .isEmpty();
        assertThat(planting.foundIn(filesOf(temp.resolve("state"))))
                .as("in the files of the state")
                .isEmpty();
        assertThat(told).allSatisfy((place, text) -> {
            assertThat(text).as(place).isNotEmpty();
            assertThat(planting.foundIn(List.of(text.getBytes(StandardCharsets.UTF_8))))
                    .as(place)
                    .isEmpty();
        });
    }

    /** Publishes exports with the same codes through the command, which refuses them before anything is sent. */
    private String published(Planting planting) throws IOException {
        Path export = Files.write(temp.resolve("lappi.avain-measurement.ndjson"), planting.lines());
        Told told = SecuredCluster.run(
                "publish", "--bootstrap", cluster.bootstrapServers(), "--verbose", export.toString());
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).contains("personal identity code");
        return told.out() + told.err();
    }

    private List<String> settings(int port) {
        Map<String, String> settings = new HashMap<>(installation.settings(temp.resolve("state")));
        settings.put("http.port", Integer.toString(port));
        settings.put("store", "rocksdb");
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private List<byte[]> recordsOf(Set<String> topics) {
        List<byte[]> bytes = new ArrayList<>();
        try (TopicReader reader = new TopicReader(cluster.bootstrapServers(), topics)) {
            for (ConsumerRecord<byte[], byte[]> record : reader.next()) {
                bytes.add(record.key());
                bytes.add(record.value());
                record.headers().forEach(header -> {
                    bytes.add(header.key().getBytes(StandardCharsets.UTF_8));
                    bytes.add(header.value());
                });
            }
        }
        return bytes;
    }

    private static List<byte[]> filesOf(Path folder) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.add(Files.readAllBytes(file));
            }
        }
        assertThat(bytes).as("files of the state").isNotEmpty();
        return bytes;
    }

    private static long received(int port) throws Exception {
        return page(port, "/metrics")
                .lines()
                .filter(line -> line.startsWith("hankevirta_records_received_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String page(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
