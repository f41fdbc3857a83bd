package fi.hankevirta.publish;

import fi.hankevirta.access.ClientConfig;
import fi.hankevirta.access.SecretException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;

/** The Kafka settings that a user of a command gives. */
public final class ClientSettings {
    private static final String DEFAULT_BROKER = "localhost:9092";

    private ClientSettings() {}

    /**
     * Joins a file of Kafka properties with the address of the brokers.
     *
     * @param file properties in UTF-8; null for none
     * @param bootstrap goes before the address in the file; null for that, or the default
     * @throws SetupException when the file can't be read
     */
    public static Map<String, Object> of(@Nullable Path file, @Nullable String bootstrap) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, DEFAULT_BROKER);
        if (file != null) {
            settings.putAll(read(file));
        }
        if (bootstrap != null) {
            settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        }
        return settings;
    }

    private static Map<String, String> read(Path file) {
        try {
            return ClientConfig.read(file);
        } catch (SecretException e) {
            throw new SetupException("the client can't be set up: " + e.getMessage(), e);
        }
    }
}
