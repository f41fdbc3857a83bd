package fi.hankevirta.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.ViewRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What an export of the shipped definitions writes. */
final class Written {
    static final Exports EXPORTS = Exports.of(Register.shipped());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Written() {}

    static Export export(String format) {
        return EXPORTS.of(format).orElseThrow();
    }

    static String text(String format, Language language, List<ViewRow> rows) {
        return text(export(format), language, rows);
    }

    static String text(Export export, Language language, List<ViewRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(rows, language, out);
        } catch (IOException e) {
            throw new AssertionError("nothing can fail in memory", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static JsonNode json(String format, Language language, ViewRow... rows) {
        try {
            return JSON.readTree(text(format, language, Arrays.asList(rows)));
        } catch (IOException e) {
            throw new AssertionError("it is no JSON", e);
        }
    }
}
