package fi.hankevirta.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote down. */
final class BuildVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = BuildVersion.class.getResourceAsStream("version.properties")) {
            properties.load(Objects.requireNonNull(in, "the build wrote down no version"));
        }
        return new String[] {
            "hankevirta " + properties.getProperty("version"), "Java " + System.getProperty("java.version")
        };
    }
}
