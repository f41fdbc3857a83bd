package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SampleRows;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document tells what is served: each path, each parameter and the form of each answer. */
@Timeout(60)
class OpenApiTest {
    private static final FigureRows ROWS = SampleRows.of(
            "v1",
            SampleRows.released("LAPPI", "2021-Q1", 7).build(),
            SampleRows.suppressed("KAINUU", "2021-Q1"),
            SampleRows.released("LAPPI", "2021-Q1", 7)
                    .setFigure("pilots.milestone")
                    .setBreakdown("pilot=PILOT_1,milestone=JOINED")
                    .build(),
            SampleRows.released("UNHEARD_OF", "2021-Q1", 7)
                    .setFigure("un.heard")
                    .setBreakdown("strange")
                    .build());
    private static final String[] WITH_TOKEN = {"Authorization", "Bearer " + ServedApi.TOKEN};

    @AutoClose
    private final ServedApi api = ServedApi.withInternalPart();

    @SuppressWarnings("NullAway.Init") // Read before each test.
    private JsonNode document;

    @BeforeEach
    void setUp() throws Exception {
        api.release(ROWS);
        api.progress(ROWS);
        document = ServedApi.json(api.get("/api/v1/openapi.json"));
    }

    @Test
    void everyPathIsThereAndAnswersWhatItsSchemaSays() throws Exception {
        List<String> paths = paths();
        assertThat(paths)
                .containsExactlyInAnyOrder(
                        "/api/v1/areas",
                        "/api/v1/figures",
                        "/api/v1/values",
                        "/api/v1/releases",
                        "/api/v1/stream",
                        "/api/v1/openapi.json",
                        "/api/v1/exports/csv",
                        "/api/v1/exports/csv-fi",
                        "/api/v1/exports/json-stat",
                        "/api/v1/exports/sotkanet",
                        "/api/v1/internal/values",
                        "/api/v1/internal/stream");
        for (String path : paths) {
            JsonNode content = document.get("paths").get(path).at("/get/responses/200/content");
            if (content.has("application/json")) {
                HttpResponse<String> answer = api.get(path, WITH_TOKEN);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertValid(content.get("application/json").get("schema"), answer);
            } else {
                assertThat(content.fieldNames().next())
                        .isIn("text/event-stream", "text/csv; charset=utf-8; header=present");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/values?limit=1, Page",
        "/api/v1/values?area=KAINUU, Page",
        "/api/v1/values?area=HELSINKI, Page",
        "/api/v1/values?area=wrong&x=y, Problem",
        "/api/v1/nothing, Problem",
    })
    void everyKindOfAnswerIsOfItsSchema(String path, String schema) throws Exception {
        ObjectNode reference = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + schema);

        assertValid(reference, api.get(path));
    }

    @Test
    void aSchemaRefusesWhatItDoesNotKnow() throws IOException {
        JsonNode row =
                new ObjectMapper().readTree("{\"version\":\"v\",\"language\":\"fi\",\"rows\":[{}],\"next\":null}");
        ObjectNode reference = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/Page");

        assertThat(schema(reference).validate(row)).isNotEmpty();
    }

    @Test
    void everyParameterIsDeclaredAsItIsChecked() throws Exception {
        JsonNode parameters = document.at("/paths/~1api~1v1~1values/get/parameters");

        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("query")) {
                String query = "/api/v1/values?" + parameter.get("name").asText() + "=~";
                RoutesTest.assertProblem(api.get(query), 400);
            }
        }
        assertThat(parameters.findValuesAsText("name"))
                .containsExactly("figure", "area", "level", "period", "breakdown", "limit", "after");
    }

    @Test
    void withoutATokenTheDocumentTellsNothingOfTheInternalPart() throws Exception {
        try (ServedApi open = ServedApi.publicPart()) {
            assertThat(open.get("/api/v1/openapi.json").body()).doesNotContain("internal");
        }
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        document.get("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    private void assertValid(JsonNode reference, HttpResponse<String> answer) throws IOException {
        assertThat(schema(reference).validate(ServedApi.json(answer)))
                .as("%s against %s", answer.uri(), reference)
                .isEmpty();
    }

    /** The document is a schema, too, if it begins with a reference to one of its own. */
    private JsonSchema schema(JsonNode reference) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("$ref", reference.get("$ref"));
        schema.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
}
