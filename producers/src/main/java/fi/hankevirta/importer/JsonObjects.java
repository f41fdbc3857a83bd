package fi.hankevirta.importer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the lines of an NDJSON file apart: one JSON object each, read strictly (RFC 8259): no key twice, nothing after
 * it, nothing deep or endless.
 */
final class JsonObjects implements RowParser {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_NAME = 100;
    private static final int MAX_DIGITS = 30;

    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_DIGITS)
                    .maxStringLength(Lines.MAX_BYTES)
                    .build())
            .build();

    @Override
    public Map<String, Value> parse(String line) throws BrokenRowException {
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw broken(Reason.BROKEN_JSON, "the line must be a JSON object", parser);
            }
            Map<String, Value> fields = fields(parser);
            if (parser.nextToken() != null) {
                throw broken(Reason.BROKEN_JSON, "something follows the JSON object", parser);
            }
            return fields;
        } catch (StreamConstraintsException e) {
            throw new BrokenRowException(Problem.ofRow(
                    Reason.BROKEN_JSON,
                    "the JSON object is deeper than " + MAX_DEPTH + ", or a name or number in it is too long"));
        } catch (JsonProcessingException e) { // Its message quotes the line.
            throw new BrokenRowException(Problem.ofRow(
                    Reason.BROKEN_JSON,
                    "the JSON breaks at character " + e.getLocation().getColumnNr()));
        } catch (IOException e) { // A text in memory has no input to fail.
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Value> fields(JsonParser parser) throws IOException, BrokenRowException {
        Map<String, Value> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                throw broken(Reason.REPEATED_KEY, Reason.REPEATED_KEY.explanation(), parser);
            }
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static Value value(JsonParser parser) throws IOException, BrokenRowException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Value.Fields(fields(parser));
            case START_ARRAY -> new Value.Items(items(parser));
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case VALUE_NULL -> Value.NOTHING;
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? new Value.OtherNumber()
                        : new Value.Whole(parser.getLongValue());
            default -> new Value.OtherNumber();
        };
    }

    private static List<Value> items(JsonParser parser) throws IOException, BrokenRowException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static BrokenRowException broken(Reason reason, String what, JsonParser parser) {
        return new BrokenRowException(Problem.ofRow(
                reason, what + ", at character " + parser.currentTokenLocation().getColumnNr()));
    }
}
