package fi.hankevirta.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a tree of maps, lists and numbers as JSON, a line break at its end. */
final class JsonFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final byte[] END = "\n".getBytes(StandardCharsets.UTF_8);

    private JsonFiles() {}

    /** Leaves the stream open. */
    static void write(Object tree, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writePOJO(tree);
        }
        out.write(END);
        out.flush();
    }
}
