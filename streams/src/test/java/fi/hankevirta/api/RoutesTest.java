package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.SampleRows;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each path answers. */
@Timeout(60)
class RoutesTest {
    private static final FigureRows ROWS = SampleRows.of(
            "v1",
            SampleRows.released("LAPPI", "2021-Q1", 7).build(),
            SampleRows.suppressed("KAINUU", "2021-Q1"),
            SampleRows.released("LAPPI", "2021-Q2", 9)
                    .setReleaseRevision(2)
                    .setStatus(PublishedStatus.WITHDRAWN)
                    .build());

    @AutoClose
    private final ServedApi api = ServedApi.publicPart();

    @Test
    void aRowCarriesItsCodesWithTheirSchemesAndNames() throws Exception {
        api.release(ROWS);

        JsonNode page = ServedApi.json(api.get("/api/v1/values?area=LAPPI&period=2021-Q1"));

        assertThat(page.get("version").asText()).isEqualTo("v1");
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("rows")).hasSize(1);
        JsonNode row = page.get("rows").get(0);
        assertThat(row.get("key").asText()).isEqualTo("spro.received||HANKEALUE|LAPPI|2021-Q1");
        assertThat(row.get("area").toString())
                .isEqualTo("{\"level\":\"HANKEALUE\",\"scheme\":\"hankealue\",\"code\":\"LAPPI\",\"name\":\"Lappi\"}");
        assertThat(row.get("figure").get("code").asText()).isEqualTo("spro.received");
        assertThat(row.get("numerator").asLong()).isEqualTo(7);
        assertThat(row.get("denominator").isNull()).isTrue();
        assertThat(row.get("release").get("id").asText()).isEqualTo("spro-2021-Q1");
    }

    @Test
    void aSuppressedRowTellsNoNumber() throws Exception {
        api.release(ROWS);

        JsonNode row = ServedApi.json(api.get("/api/v1/values?area=KAINUU"))
                .get("rows")
                .get(0);

        assertThat(row.get("status").get("code").asText()).isEqualTo("SUPPRESSED");
        for (String number : new String[] {"numerator", "value", "contributingAreas", "lastRecordedAt"}) {
            assertThat(row.get(number).isNull()).as(number).isTrue();
        }
    }

    @Test
    void releasesAreThoseOfTheRows() throws Exception {
        api.release(ROWS);

        JsonNode releases = ServedApi.json(api.get("/api/v1/releases")).get("releases");

        assertThat(releases).hasSize(2);
        assertThat(releases.get(0).toString())
                .isEqualTo("{\"id\":\"spro-2021-Q1\",\"domain\":\"spro\",\"period\":\"2021-Q1\",\"revision\":1,"
                        + "\"releasedAt\":\"2021-05-03T09:00:00Z\",\"ruleSet\":\"k5\",\"rows\":2,"
                        + "\"suppressedRows\":1,\"withdrawn\":false}");
        assertThat(releases.get(1).get("withdrawn").asBoolean()).isTrue();
        assertThat(releases.get(1).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void areasCarryTheCodesOfEachScheme() throws Exception {
        JsonNode areas = ServedApi.json(api.get("/api/v1/areas")).get("areas");

        assertThat(areas).hasSize(1 + 5 + 22);
        JsonNode kantaHame = area(areas, "KANTA_HAME");
        assertThat(kantaHame.get("codes").toString())
                .isEqualTo(
                        "[{\"scheme\":\"hyvinvointialue\",\"code\":\"07\"},{\"scheme\":\"maakunta\",\"code\":\"05\"}]");
        assertThat(kantaHame.get("yta").toString()).isEqualTo("{\"scheme\":\"yta\",\"code\":\"TAYS\"}");
        assertThat(area(areas, "FI").get("name").asText()).isEqualTo("Koko maa");
    }

    @Test
    void figuresAreDefinedWithTheValuesOfTheirBreakdowns() throws Exception {
        JsonNode body = ServedApi.json(api.get("/api/v1/figures", "Accept-Language", "en"));

        assertThat(body.get("figures")).hasSize(30);
        assertThat(body.get("dimensions"))
                .hasSize(13)
                .allSatisfy(dimension -> assertThat(dimension.get("values"))
                        .as(dimension.get("code").asText())
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/values", "/api/v1/releases", "/api/v1/stream"})
    void untilAllWasReadTheClientIsAskedToComeBack(String path) throws Exception {
        HttpResponse<String> answer = api.get(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ServedApi.header(answer, "Retry-After")).isEqualTo("2");
        assertProblem(answer, 503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/values",
                "/api/",
                "/api/v1/internal/values",
                "/api/v1/internal/stream",
                "/api/v1/internal/010190-999W"
            })
    void whatIsNotThereIsTold(String path) throws Exception {
        HttpResponse<String> answer = api.get(path, "Authorization", "Bearer " + ServedApi.TOKEN);

        assertProblem(answer, 404);
        assertThat(answer.body()).doesNotContain("010190").contains("/api/v1/openapi.json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/areas, 200",
        "/api/v1/values, 200",
        "/api/v1/stream, 200",
        "/api/v1/values?area=X, 400",
        "/api/v1/nothing, 404",
    })
    void headTellsWhatGetWouldWithoutItsBody(String path, int status) throws Exception {
        api.release(ROWS);

        HttpResponse<String> answer = api.head(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
        if (status == 200 && !path.endsWith("stream")) {
            assertThat(ServedApi.header(answer, "ETag"))
                    .isEqualTo(ServedApi.header(api.get(path), "ETag"))
                    .isNotEmpty();
        }
    }

    private static JsonNode area(JsonNode areas, String code) {
        for (JsonNode area : areas) {
            if (area.get("code").asText().equals(code)) {
                return area;
            }
        }
        throw new AssertionError("no area " + code);
    }

    static JsonNode assertProblem(HttpResponse<String> answer, int status) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ServedApi.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(ServedApi.header(answer, "Cache-Control")).isEqualTo("no-store");
        JsonNode problem = ServedApi.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).isEqualTo("about:blank");
        assertThat(problem.get("detail").asText()).isNotBlank();
        return problem;
    }
}
