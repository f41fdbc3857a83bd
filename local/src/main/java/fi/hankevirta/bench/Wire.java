package fi.hankevirta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;

/** How the processes of a benchmark speak: a child says a line of JSON, its parent a line of text. */
final class Wire {
    static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    /** Speaks to the parent through a stream that nothing else is written to. */
    Wire(PrintStream out) {
        this.out = out;
    }

    /** What a child says: of what kind it is, and the rest. */
    record Said(String kind, JsonNode data) {}

    /** Says something to the parent. */
    void say(String kind, Object data) {
        try {
            String line = JSON.writeValueAsString(new Said(kind, JSON.valueToTree(data)));
            synchronized (this) {
                out.println(line);
                out.flush();
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't say " + kind, e);
        }
    }

    /** Reads what was said about something. */
    static <T> T read(JsonNode data, Class<T> type) {
        try {
            return JSON.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a child said no " + type.getSimpleName(), e);
        }
    }
}
