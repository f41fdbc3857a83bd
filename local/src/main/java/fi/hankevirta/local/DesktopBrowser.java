package fi.hankevirta.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of the user's desktop.
 *
 * @param command with which this system opens an address
 */
record DesktopBrowser(List<String> command) {
    /**
     * Finds it; empty where there is no desktop.
     *
     * @param system its name, as Java tells it
     * @param environment of which {@code DISPLAY} and {@code WAYLAND_DISPLAY} matter
     */
    static Optional<DesktopBrowser> of(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return Optional.of(new DesktopBrowser(List.of("open")));
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? Optional.of(new DesktopBrowser(List.of("xdg-open"))) : Optional.empty();
    }

    /** Finds that of this process. */
    static Optional<DesktopBrowser> ofProcess() {
        return of(System.getProperty("os.name"), System.getenv());
    }

    /**
     * Opens an address, and does not wait for it.
     *
     * @throws IOException when the command is not there
     */
    void open(String address) throws IOException {
        List<String> line = new ArrayList<>(command);
        line.add(address);
        new ProcessBuilder(line)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
