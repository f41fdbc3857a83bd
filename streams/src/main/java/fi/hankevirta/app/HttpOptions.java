package fi.hankevirta.app;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a command serves HTTP. */
final class HttpOptions {
    private final Map<String, String> chosen = new HashMap<>();

    @Option(names = "--http-host", paramLabel = "ADDRESS", description = "Address of HTTP (default: 127.0.0.1).")
    void httpHost(String host) {
        chosen.put(PipelineSettings.HTTP_HOST, host);
    }

    @Option(names = "--http-port", paramLabel = "PORT", description = "Port of HTTP, 0 for any (default: 8080).")
    void httpPort(String port) {
        chosen.put(PipelineSettings.HTTP_PORT, port);
    }

    /** Returns the settings that were chosen. */
    Map<String, String> chosen() {
        return Map.copyOf(chosen);
    }
}
