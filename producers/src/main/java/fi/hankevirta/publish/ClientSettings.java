package fi.hankevirta.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
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
            Properties properties = read(file);
            properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        }
        if (bootstrap != null) {
            settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        }
        return settings;
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) { // The latter for a broken escape; it may quote a secret.
            throw new SetupException("the client settings " + file + " can't be read as a UTF-8 properties file");
        }
        return properties;
    }
}
