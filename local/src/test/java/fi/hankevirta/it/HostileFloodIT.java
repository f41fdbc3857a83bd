package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.audit.VerifyCommand;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.topic.Topics.Ingress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every record of a flood into all ingress topics is accounted for, and an independent count agrees. */
@ExtendWith(ClusterExtension.class)
class HostileFloodIT {
    /** Records of the flood; {@code -Dhankevirta.flood=10000000} for the long run. */
    private static final int RECORDS = Integer.getInteger("hankevirta.flood", 200_000);

    private static final int EXAMPLES = 5_000;
    private static final int BATCH = 10_000;
    private static final int TOLD_EACH = 1_000_000;

    /** The pipeline stalls when it takes in nothing for so long. */
    private static final Duration STALL = Duration.ofMinutes(2);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path folder;

    HostileFloodIT(TestCluster cluster) {
        installation = Installation.national(cluster);
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void noFloodStopsThePipelineOrGoesUncounted() {
        // Given
        long seed = RandomSeed.chosen("HostileFloodIT");
        List<Ingress> ingress = installation.topics().ingress();
        HostileFlood flood = new HostileFlood(ingress, Events.simulated(installation.register(), seed, EXAMPLES), seed);
        Map<Source, Long> sent = new TreeMap<>();
        ingress.forEach(i -> sent.put(new Source(i.sender(), i.stream().code()), 0L));
        long start = System.nanoTime();

        try (Pipeline pipeline = installation.start(folder.resolve("state"))) {
            // When
            for (int i = 0; i < RECORDS; i += BATCH) {
                List<ProducerRecord<byte[], byte[]>> batch = Stream.generate(flood::next)
                        .limit(Math.min(BATCH, RECORDS - i))
                        .toList();
                batch.forEach(record -> sent.merge(source(record.topic()), 1L, Long::sum));
                installation.send(batch);
                if ((i + BATCH) % TOLD_EACH == 0) {
                    tell(start, i + BATCH, pipeline);
                }
            }
            awaitReceived(pipeline);
            tell(start, RECORDS, pipeline);

            // Then
            Map<Source, Long> counted = new TreeMap<>();
            Received.by(pipeline).forEach((source, received) -> {
                assertThat(received.accepted() + received.rejected())
                        .as("accepted and rejected of %s", source)
                        .isEqualTo(received.received());
                counted.put(source, received.received());
            });
            assertThat(counted).isEqualTo(sent).hasSize(111);
            assertThat(sent.values()).allMatch(count -> count > 0);
            assertThat(rejections()).as("rejections that were told").isEqualTo(rejected(pipeline));
            assertThat(pipeline.isLive()).isTrue();
            Command verified = Command.run(
                    new VerifyCommand(),
                    installation.options(folder.resolve("state"), "--scratch", folder.toString(), "--wait", "PT20M"));
            assertThat(verified.exitCode()).as(verified.toString()).isZero();
            System.out.print("HostileFloodIT: after " + seconds(start) + " s " + verified.out());
        }
    }

    /** Waits as long as the pipeline goes on taking in records. */
    private static void awaitReceived(Pipeline pipeline) {
        for (long last = Received.total(pipeline); last < RECORDS; last = Received.total(pipeline)) {
            long before = last;
            await("the pipeline takes in records").atMost(STALL).until(() -> Received.total(pipeline) > before);
        }
    }

    private Source source(String topic) {
        Ingress ingress = installation.topics().ingress(topic).orElseThrow();
        return new Source(ingress.sender(), ingress.stream().code());
    }

    /** Returns how many rejections stand in the topics of the areas. */
    private long rejections() {
        List<String> senders = installation.topics().ingress().stream()
                .map(Ingress::sender)
                .distinct()
                .toList();
        try (TopicReader reader = new TopicReader(
                installation.bootstrapServers(),
                senders.stream()
                        .map(sender -> installation.topics().rejected(sender).name())
                        .toList())) {
            return reader.count();
        }
    }

    private static long rejected(Pipeline pipeline) {
        return Received.by(pipeline).values().stream()
                .mapToLong(Received::rejected)
                .sum();
    }

    private static void tell(long start, long sent, Pipeline pipeline) {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "HostileFloodIT: after %d s %,d sent, %,d received, %,d rejected; heap %,d MiB%n",
                seconds(start),
                sent,
                Received.total(pipeline),
                rejected(pipeline),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
