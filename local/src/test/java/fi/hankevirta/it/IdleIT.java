package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(300)
class IdleIT {
    private static final Duration WATCHED = Duration.ofSeconds(10);
    /** Far above what was measured, far below a commit of every partition each 100 ms. */
    private static final long ALLOWED_BYTES_PER_SECOND = 20_000;

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    IdleIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void aPipelineWithoutWorkWritesNextToNothing() throws Exception {
        // Given
        installation.send(Scattering.of(Events.simulated(installation.register(), 41, 2_000), 41));
        try (Pipeline pipeline = installation.start(stateDir)) {
            Agreement.await(installation, pipeline);
            long bytes = bytesOf(installation);
            long cpu = cpuOfStreamThreads();

            // When
            long start = System.nanoTime();
            await("ten seconds have passed")
                    .atMost(WATCHED.multipliedBy(2))
                    .until(() -> System.nanoTime() - start >= WATCHED.toNanos());

            // Then
            long written = (bytesOf(installation) - bytes) / WATCHED.toSeconds();
            long cpuMillis = TimeUnit.NANOSECONDS.toMillis(cpuOfStreamThreads() - cpu);
            System.out.printf(
                    "idle pipeline: %d bytes a second written, %d ms of CPU in %d s by its stream threads%n",
                    written, cpuMillis, WATCHED.toSeconds());
            assertThat(written).isLessThan(ALLOWED_BYTES_PER_SECOND);
        }
    }

    private static long bytesOf(Installation installation) throws ExecutionException, InterruptedException {
        var broker = installation
                .admin()
                .describeCluster()
                .nodes()
                .get()
                .iterator()
                .next()
                .id();
        return installation.admin().describeLogDirs(java.util.List.of(broker)).allDescriptions().get().values().stream()
                .flatMap(dirs -> dirs.values().stream())
                .flatMap(dir -> dir.replicaInfos().values().stream())
                .mapToLong(replica -> replica.size())
                .sum();
    }

    private static long cpuOfStreamThreads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().contains("StreamThread"))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }
}
