package fi.hankevirta.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Binds the text of a catalogue to entries, strictly, and tells a fault by entry and field.
 *
 * @param <T> an entry
 */
final class CatalogueReader<T> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Class<T> type;
    private final String kind;
    private final List<String> required;
    private final List<String> nullable;

    /**
     * Makes a reader of one kind of entry.
     *
     * @param type of the entries
     * @param kind what an entry is, as messages say it
     * @param required fields that are neither absent nor empty, with a slash before a field within a field
     * @param nullable fields where null is an answer, and absence is not: it may be a slip
     */
    CatalogueReader(Class<T> type, String kind, List<String> required, List<String> nullable) {
        this.type = type;
        this.kind = kind;
        this.required = List.copyOf(required);
        this.nullable = List.copyOf(nullable);
    }

    List<T> read(String file, InputStream json) throws IOException {
        JsonNode rows = tree(file, json);
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(entry(rows.get(i), file + ", " + kind + " " + (i + 1)));
        }
        return entries;
    }

    private JsonNode tree(String file, InputStream json) throws IOException {
        try {
            JsonNode rows = JSON.readTree(json);
            if (!rows.isArray() || rows.isEmpty()) {
                throw new CatalogueException(file, "is no list of " + kind + "s");
            }
            return rows;
        } catch (JsonProcessingException noJson) {
            throw new CatalogueException(file, noJson.getOriginalMessage());
        }
    }

    private T entry(JsonNode row, String place) {
        String id = row.path("id").asText(place);
        for (String field : required) {
            JsonNode value = row.at("/" + field);
            if (isEmpty(value)) {
                throw new CatalogueException(id, field.replace('/', '.') + " is missing");
            }
        }
        for (String field : nullable) {
            if (!row.has(field)) {
                throw new CatalogueException(id, field + " is missing; write null if there is none");
            }
        }
        try {
            return JSON.treeToValue(row, type);
        } catch (JsonMappingException unbound) {
            throw new CatalogueException(id, path(unbound) + " can't be read: " + unbound.getOriginalMessage());
        } catch (JsonProcessingException unbound) {
            throw new CatalogueException(id, unbound.getOriginalMessage());
        }
    }

    private static boolean isEmpty(JsonNode value) {
        boolean blank = value.isTextual() && value.textValue().isBlank();
        return blank || value.isMissingNode() || value.isNull();
    }

    private static String path(JsonMappingException unbound) {
        return unbound.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
