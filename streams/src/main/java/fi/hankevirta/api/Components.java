package fi.hankevirta.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The parts of the OpenAPI document that all routes share: schemas of answers, headers and problems. */
final class Components {
    private static final String FILE = "components.json";

    private Components() {}

    static ObjectNode read() {
        try (InputStream in = Objects.requireNonNull(Components.class.getResourceAsStream(FILE), FILE)) {
            return (ObjectNode) JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
