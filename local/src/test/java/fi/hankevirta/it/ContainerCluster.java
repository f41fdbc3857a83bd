package fi.hankevirta.it;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The broker of the published image, in a container. */
final class ContainerCluster implements Cluster {
    /** The image that runs the broker. */
    static final String IMAGE = "apache/kafka:4.3.1";

    private final KafkaContainer container;

    private ContainerCluster(KafkaContainer container) {
        this.container = container;
    }

    /**
     * Starts a container.
     *
     * @throws NotAvailableException when no engine answers or it can't get the image
     */
    static ContainerCluster start() throws NotAvailableException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NotAvailableException("no container engine answers");
        }
        try {
            new RemoteDockerImage(DockerImageName.parse(IMAGE)).get();
        } catch (RuntimeException e) { // Whatever the engine, the network or Testcontainers has to say.
            throw new NotAvailableException("the image " + IMAGE + " can't be had");
        }
        KafkaContainer container = new KafkaContainer(IMAGE);
        container.start();
        return new ContainerCluster(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.close();
    }
}
