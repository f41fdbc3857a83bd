package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.access.Principal;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.register.Register;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the rights that are granted to the pipeline let it tell of the brokers. */
@Timeout(300)
class BrokerMetricsIT {
    @AutoClose
    private final SecuredCluster cluster = SecuredCluster.start();

    @Test
    void leadersAndReplicasAreToldAndDisksAreNot(@TempDir Path folder) throws Exception {
        // Given
        assertThat(cluster.apply().exitCode()).isZero();
        Map<String, String> settings = new HashMap<>();
        cluster.client(Principal.PIPELINE).forEach((name, value) -> settings.put("kafka." + name, value.toString()));
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("partitions", "1");
        settings.put("state.dir", folder.resolve("state").toString());
        settings.put("http.port", "0");

        // When
        try (Pipeline pipeline = Pipeline.start(Register.shipped(), settings)) {
            // Then
            await("the broker has answered")
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(metrics(pipeline))
                            .contains("hankevirta_brokers 1.0", "hankevirta_partitions_offline 0.0")
                            .containsPattern("(?m)^hankevirta_partitions 1\\d\\d\\.0$")
                            .doesNotContain("hankevirta_broker_"));
        }
    }

    private static String metrics(Pipeline pipeline) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pipeline.httpPort() + "/metrics"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
