package fi.hankevirta.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Settings in a Java properties file, in UTF-8, which may hold secrets. */
public final class ClientConfig {
    private ClientConfig() {}

    /**
     * Reads the settings by name.
     *
     * @throws SecretException when the file can't be read; the message names it and never quotes it
     */
    public static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException
                | IllegalArgumentException e) { // The latter is a broken escape, and its text may be a secret's.
            throw new SecretException("the settings in " + file + " can't be read as a UTF-8 properties file", null);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return Map.copyOf(settings);
    }
}
