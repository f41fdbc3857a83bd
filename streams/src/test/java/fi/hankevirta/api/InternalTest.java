package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.view.SampleRows;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The internal part tells live rows to whoever has the token, and to nobody else. */
@Timeout(60)
class InternalTest {
    private static final String VALUES = "/api/v1/internal/values";

    @AutoClose
    private final ServedApi api = ServedApi.withInternalPart();

    @BeforeEach
    void setUp() {
        api.release(
                SampleRows.of("r1", SampleRows.released("LAPPI", "2021-Q1", 7).build()));
        api.progress(
                SampleRows.of("p1", SampleRows.released("LAPPI", "2021-Q2", 2).build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void whoeverHasTheTokenSeesLiveRowsWhichAreNotKept(String scheme) throws Exception {
        HttpResponse<String> answer = api.get(VALUES, "Authorization", scheme + ServedApi.TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ServedApi.json(answer).at("/rows/0/period/code").asText()).isEqualTo("2021-Q2");
        assertThat(ServedApi.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer ",
                "Bearer",
                "Basic " + ServedApi.TOKEN,
                ServedApi.TOKEN,
                "Bearer " + ServedApi.TOKEN + "0",
                "Bearer 0123456789abcdef0123456789abcdeF"
            })
    void whoeverHasAnotherIsRefused(String authorization) throws Exception {
        HttpResponse<String> answer = api.get(VALUES, "Authorization", authorization);

        RoutesTest.assertProblem(answer, 401);
        assertThat(ServedApi.header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"hankevirta\"");
        assertThat(answer.body()).doesNotContain(ServedApi.TOKEN, "2021-Q2");
    }

    @ParameterizedTest
    @ValueSource(strings = {VALUES, VALUES + "?area=wrong", "/api/v1/internal/stream"})
    void whoeverHasNoneIsRefusedBeforeAnythingElseIsLookedAt(String path) throws Exception {
        RoutesTest.assertProblem(api.get(path), 401);
    }

    @Test
    void thePublicPartTellsReleasedRowsOnly() throws Exception {
        assertThat(api.get("/api/v1/values").body()).contains("2021-Q1").doesNotContain("2021-Q2");
        assertThat(api.get("/api/v1/values?period=2021-Q2", "Authorization", "Bearer " + ServedApi.TOKEN)
                        .body())
                .contains("\"rows\":[]");
    }
}
