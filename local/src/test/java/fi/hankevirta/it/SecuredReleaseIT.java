package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.access.Principal;
import fi.hankevirta.access.Role;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.local.SecuredCluster.Told;
import fi.hankevirta.register.Register;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A release on a cluster where everybody has their own rights and no others. */
@Timeout(300)
class SecuredReleaseIT {
    @AutoClose
    private final SecuredCluster cluster = SecuredCluster.start();

    @Test
    void theOfficerAsksThePipelineAnswersAndADashboardExportsEachWithItsOwnRights(@TempDir Path state) {
        assertThat(cluster.apply().exitCode()).isZero();
        try (Pipeline pipeline = Pipeline.start(Register.shipped(), settings(state))) {
            // When
            Told released = run(Role.RELEASE_OFFICER, "release", "--domain", "reporting", "--period", "2021-Q1");
            Told listed = run(Role.RELEASE_OFFICER, "releases");
            Told another = run(Role.DASHBOARD, "release", "--domain", "reporting", "--period", "2021-Q2");
            Told exported = run(Role.DASHBOARD, "export", "--format", "csv", "--domain", "reporting");
            Told stranger = run(Role.SENDER, "export", "--format", "csv", "--domain", "reporting");

            // Then
            assertThat(released.err()).isEmpty();
            assertThat(released.exitCode()).isZero();
            assertThat(released.out()).contains("reporting-2021-Q1 revision 1 was published");
            assertThat(listed.out()).contains("reporting-2021-Q1 revision 1", "PUBLISHED");
            assertThat(another.exitCode()).isEqualTo(2);
            assertThat(another.err()).containsIgnoringCase("authorized");
            assertThat(exported.err()).isEmpty();
            assertThat(exported.exitCode()).isZero();
            assertThat(exported.out().lines())
                    .hasSizeGreaterThan(1)
                    .anyMatch(line -> line.contains("reporting-2021-Q1"));
            assertThat(stranger.exitCode()).isEqualTo(2);
            assertThat(stranger.err()).containsIgnoringCase("authorized");
            assertThat(pipeline.isLive()).isTrue();
            ApiClient api = new ApiClient(pipeline.httpPort(), Optional.empty());
            await("the pipeline may read what it released, and serves it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> api.get("/api/v1/values").body().contains("reporting-2021-Q1"));
        }
    }

    private Map<String, String> settings(Path state) {
        Map<String, String> settings = new HashMap<>();
        cluster.client(Principal.PIPELINE).forEach((name, value) -> settings.put("kafka." + name, value.toString()));
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("partitions", "1");
        settings.put("state.dir", state.toString());
        settings.put("http.port", "0");
        return settings;
    }

    private Told run(Role role, String command, String... more) {
        Principal principal = Principal.all(cluster.topics()).stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
        List<String> arguments = new ArrayList<>(List.of(
                command,
                "--bootstrap",
                cluster.bootstrapServers(),
                "--client-config",
                cluster.handedOut(principal).toString(),
                "--partitions",
                "1"));
        arguments.addAll(List.of(more));
        return SecuredCluster.run(arguments.toArray(String[]::new));
    }
}
