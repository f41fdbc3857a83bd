package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * An admin client whose closing ends. Kafka's own {@code close()} waits for every answer that is still out, and a
 * server that takes connections and says nothing can keep it waiting without end.
 */
public final class BoundedAdmin implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Admin client;

    private BoundedAdmin(Admin client) {
        this.client = client;
    }

    /**
     * Makes a client.
     *
     * @param settings Kafka's settings of an admin client
     * @throws org.apache.kafka.common.KafkaException when they can't be used
     */
    public static BoundedAdmin create(Map<String, Object> settings) {
        return new BoundedAdmin(Admin.create(settings));
    }

    /** Returns Kafka's client; closing it is this object's affair. */
    public Admin client() {
        return client;
    }

    /** Closes within a second; what is not answered by then fails. */
    @Override
    public void close() {
        client.close(CLOSING);
    }
}
