package fi.hankevirta.local;

import java.util.Map;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A broker of the published image, started by Testcontainers. */
final class ContainerCluster implements TestCluster {
    private static final DockerImageName IMAGE = DockerImageName.parse("apache/kafka:4.3.1");

    private static final String LOGS = "/tmp/kafka-logs";

    private final KafkaContainer container;

    private ContainerCluster(KafkaContainer container) {
        this.container = container;
    }

    /** Says why no such container can run on this machine; empty when one can. */
    static Optional<String> whyMissing() {
        try {
            DockerClientFactory.instance().client();
            new RemoteDockerImage(IMAGE).get();
            return Optional.empty();
        } catch (RuntimeException e) { // Testcontainers throws many kinds; each means that there is no engine or image.
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return Optional.of(reason.lines().findFirst().orElse(""));
        }
    }

    static ContainerCluster start() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_LOG_DIRS", LOGS)
                .withTmpFs(Map.of(LOGS, "rw")) // Hundreds of topics a test wait for the disk otherwise.
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return new ContainerCluster(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.stop();
    }
}
