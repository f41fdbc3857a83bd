package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be shown is told in the page's language, with what can, and without what was given. */
@Timeout(60)
class WrongRequestsTest {
    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    @BeforeEach
    void release() {
        dashboard.release(
                PageRows.released().count("spro.received", "FI", "2021-Q4", 3).under("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, /maa?figure=none, Parametrin figure arvo ei ole sallittu., spro.received",
        "sv, /maa?figure=none, Värdet på parametern figure är inte tillåtet., spro.received",
        "en, /maa?figure=none, The value of the parameter figure is not allowed., spro.received",
        "en, /maa?figure=pilots.national, The value of the parameter figure is not allowed., spro.received",
        "en, /raportointi?figure=spro.received, The value of the parameter figure is not allowed., reporting.rejected",
        "en, /maa?figure=spro.received&breakdown=pilot%3DPILOT_1, The value of the parameter breakdown is not allowed.,"
                + " category=STAFFING",
        "en, /maa?breakdown=pilot%3DPILOT_1, The value of the parameter breakdown is not allowed., category=STAFFING",
        "en, /maa?period=2021-13, The value of the parameter period is not allowed., YYYY-Qn",
        "en, /maa?period=2021&period=2022, The parameter period may be given once., ''",
        "en, /maa?sort=value, The address has a parameter that this page does not have: sort, breakdown",
        "en, /julkaisut?period=2021, The address has a parameter that this page does not have: period, ''",
    })
    void aWrongParameterIsNamedWithWhatIsAllowed(String language, String path, String says, String allowed)
            throws Exception {
        HttpResponse<String> answer = dashboard.get("/" + language + path);

        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select(".lead").text()).isEqualTo(says);
        assertThat(page.select(".allowed").text()).contains(allowed);
        assertThat(ServedDashboard.header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"fi, Hankealuetta ei ole", "sv, Projektområdet finns inte", "en, There is no such project area"})
    void anUnknownAreaIsToldWithAllAreas(String language, String says) throws Exception {
        HttpResponse<String> answer = dashboard.get("/" + language + "/alue/NOWHERE");

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".lead").text()).startsWith(says);
        assertThat(page.select(".allowed li")).hasSize(22);
    }

    @Test
    void anUnknownPageIsToldWithAllPages() throws Exception {
        HttpResponse<String> answer = dashboard.get("/sv/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ServedDashboard.header(answer, "Content-Type")).startsWith("text/html");
        assertThat(Jsoup.parse(answer.body()).select(".allowed a").eachAttr("href"))
                .contains("/sv/maa", "/sv/julkaisut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fi/maa?figure=%3Cscript%3Ealert(1)%3C/script%3E",
                "/fi/maa?breakdown=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/fi/maa?%3Cscript%3Ealert(1)%3C/script%3E=1",
                "/fi/maa?period=010190-999W",
                "/fi/maa?010190-999W=1",
                "/fi/alue/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/fi/alue/010190-999W",
                "/fi/010190-999W",
                "/fi/maa?figure=%C3%28"
            })
    void whatIsWrongIsNeverToldAgain(String path) throws Exception {
        HttpResponse<String> answer = dashboard.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("alert", "010190", "onerror");
    }
}
