package fi.hankevirta.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events, each at once. Whoever reads none of them makes writing fail after a while. */
final class EventWriter {
    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes an event.
     *
     * @param type what it is
     * @param id that the client tells when it comes back
     * @param body that becomes JSON of one line
     */
    void event(String type, String id, Object body) throws IOException {
        out.write(("event: " + type + "\nid: " + id + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(Json.bytes(body));
        end();
    }

    /** Tells a new id without any event. */
    void id(String id) throws IOException {
        out.write(("id: " + id).getBytes(StandardCharsets.UTF_8));
        end();
    }

    /** Tells nothing, so that both sides know that the other is there. */
    void heartbeat() throws IOException {
        out.write(':');
        end();
    }

    private void end() throws IOException {
        out.write('\n');
        out.write('\n');
        out.flush();
    }
}
