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

/** Binds the text of a catalogue to entries, strictly, and tells a fault by figure and field. */
final class CatalogueReader {
    private static final List<String> REQUIRED = List.of(
            "id",
            "domain",
            "names/fi",
            "names/sv",
            "names/en",
            "explanation/fi",
            "explanation/sv",
            "explanation/en",
            "unit",
            "numerator",
            "period",
            "periodOf",
            "breakdowns",
            "disclosure",
            "source");

    /** Null is an answer here, and absence is not: it may be a slip. */
    private static final List<String> NULLABLE = List.of("denominator", "goal", "direction");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private CatalogueReader() {}

    static List<FigureEntry> read(String file, InputStream json) throws IOException {
        JsonNode rows = tree(file, json);
        List<FigureEntry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(entry(rows.get(i), file + ", figure " + (i + 1)));
        }
        return entries;
    }

    private static JsonNode tree(String file, InputStream json) throws IOException {
        try {
            JsonNode rows = JSON.readTree(json);
            if (!rows.isArray() || rows.isEmpty()) {
                throw new CatalogueException(file, "is no list of figures");
            }
            return rows;
        } catch (JsonProcessingException noJson) {
            throw new CatalogueException(file, noJson.getOriginalMessage());
        }
    }

    private static FigureEntry entry(JsonNode row, String place) {
        String figure = row.path("id").asText(place);
        for (String field : REQUIRED) {
            JsonNode value = row.at("/" + field);
            if (isEmpty(value)) {
                throw new CatalogueException(figure, field.replace('/', '.') + " is missing");
            }
        }
        for (String field : NULLABLE) {
            if (!row.has(field)) {
                throw new CatalogueException(figure, field + " is missing; write null if there is none");
            }
        }
        try {
            return JSON.treeToValue(row, FigureEntry.class);
        } catch (JsonMappingException unbound) {
            throw new CatalogueException(figure, path(unbound) + " can't be read: " + unbound.getOriginalMessage());
        } catch (JsonProcessingException unbound) {
            throw new CatalogueException(figure, unbound.getOriginalMessage());
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
