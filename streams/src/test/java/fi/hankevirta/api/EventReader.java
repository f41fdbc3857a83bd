package fi.hankevirta.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads server-sent events as a client would. */
final class EventReader implements AutoCloseable {
    private final BufferedReader lines;

    EventReader(InputStream in) {
        lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * What stands between two empty lines.
     *
     * @param type of the event; empty when it has none
     * @param id that it tells; empty when it tells none
     * @param data of it; empty when it has none
     */
    record Event(String type, String id, String data) {
        boolean isHeartbeat() {
            return type.isEmpty() && id.isEmpty() && data.isEmpty();
        }
    }

    /** Waits for the next event or heartbeat. */
    Event next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        String line = lines.readLine();
        while (line != null && !line.isEmpty()) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("the stream has ended");
        }
        return new Event(
                fields.getOrDefault("event", ""), fields.getOrDefault("id", ""), fields.getOrDefault("data", ""));
    }

    /** Waits for the next that is no heartbeat. */
    Event nextEvent() throws IOException {
        Event event = next();
        while (event.isHeartbeat()) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
