package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.view.SampleRows;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that is wrong is named, with what is allowed, and what was given is never told again. */
@Timeout(60)
class ParametersTest {
    @AutoClose
    private final ServedApi api = ServedApi.publicPart();

    @BeforeEach
    void setUp() {
        api.release(
                SampleRows.of("v1", SampleRows.released("LAPPI", "2021-Q1", 7).build()));
    }

    @ParameterizedTest
    @CsvSource({
        "figure=spro.recieved, figure, spro.received",
        "figure=, figure, spro.received",
        "figure, figure, spro.received",
        "area=Lappi, area, LAPPI",
        "area=21, area, LAPPI",
        "level=MUNICIPALITY, level, HANKEALUE",
        "period=2021-13, period, YYYY-MM",
        "period=2021-Q5, period, YYYY-Qn",
        "period=2021-1, period, YYYY-MM",
        "breakdown=pilot, breakdown, pilot=PILOT_1",
        "breakdown=pilot=PILOT_3, breakdown, pilot=PILOT_1",
        "'breakdown=pilot=PILOT_1,', breakdown, pilot=PILOT_1",
        "limit=0, limit, 1 to 10000",
        "limit=10001, limit, 1 to 10000",
        "limit=-1, limit, 1 to 10000",
        "limit=9999999999, limit, 1 to 10000",
        "limit=5&limit=6, limit, 1 to 10000",
        "after=!, after, what the link to a next page has",
        "after=A, after, what the link to a next page has",
        "colour=red, colour, figure",
        "Figure=spro.received, Figure, figure",
    })
    void aWrongParameterIsNamedWithWhatIsAllowed(String query, String name, String allowed) throws Exception {
        HttpResponse<String> answer = api.get("/api/v1/values?" + query);

        JsonNode problem = RoutesTest.assertProblem(answer, 400);
        assertThat(problem.get("parameters")).hasSize(1);
        assertThat(problem.get("parameters").get(0).get("name").asText()).isEqualTo(name);
        assertThat(problem.get("parameters").get(0).get("allowed"))
                .extracting(JsonNode::asText)
                .contains(allowed);
    }

    @Test
    void everyWrongParameterIsToldAtOnce() throws Exception {
        JsonNode problem = RoutesTest.assertProblem(api.get("/api/v1/values?colour=red&figure=x&limit=0"), 400);

        assertThat(problem.get("parameters"))
                .extracting(parameter -> parameter.get("name").asText())
                .containsExactly("colour", "figure", "limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=010190-999W",
                "010190-999W=x",
                "breakdown=010190-999W",
                "after=010190-999W",
                "period=010190-999W",
                "limit=010190-999W",
                "%30%31%30%31%39%30-999W=1"
            })
    void whatWasGivenIsNotToldAgain(String query) throws Exception {
        HttpResponse<String> answer = api.get("/api/v1/values?" + query);

        assertThat(answer.statusCode()).isIn(200, 400); // Some cursors are a key of no row.
        assertThat(answer.body()).doesNotContain("010190", "999W");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "figure=spro.received",
                "figure=spro.received&figure=spro.closed",
                "breakdown=",
                "level=HANKEALUE&period=2021-Q1",
                "period=ALL&period=2021&period=2021-Q1&period=2021-01",
                "breakdown=&breakdown=pilot%3DPILOT_1%2Cmilestone%3DJOINED",
                "limit=1",
                "after="
            })
    void aRightQueryIsAnswered(String query) throws Exception {
        assertThat(api.get("/api/v1/values?" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "figures", "releases", "openapi.json"})
    void aPathWithoutParametersRefusesAll(String path) throws Exception {
        JsonNode problem = RoutesTest.assertProblem(api.get("/api/v1/" + path + "?area=LAPPI"), 400);

        assertThat(problem.get("parameters").get(0).get("name").asText()).isEqualTo("area");
    }
}
