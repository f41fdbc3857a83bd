package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of live rows, whose grid is completed from the register. */
@Timeout(60)
class LivePageTest {
    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofLive();

    @ParameterizedTest
    @CsvSource({
        "fi, Sisäinen näkymä: suojaamattomat luvut",
        "sv, Intern vy: oskyddade värden",
        "en, Internal view: unprotected figures"
    })
    void everyPageSaysThatNothingIsProtected(String language, String words) throws Exception {
        dashboard.progress(
                PageRows.live().count("spro.received", "FI", "2021-Q4", 3).under("v1"));

        for (String page : new String[] {"", "maa", "alue/LAPPI", "pilotit", "raportointi", "julkaisut"}) {
            assertThat(dashboard
                            .page("/" + language + "/" + page)
                            .select(".source")
                            .text())
                    .as(page)
                    .contains(words);
        }
    }

    @Test
    void aSilentAreaHasNotReportedAndOneThatClosedHasZero() throws Exception {
        dashboard.progress(PageRows.live()
                .count("spro.received", "FI", "2021-Q4", 7)
                .count("spro.received", "LAPPI", "2021-Q4", 7)
                .share("reporting.completeness", "stream=spro-notification", "KAINUU", "2021-Q4", 3, 3)
                .share("reporting.completeness", "stream=spro-notification", "SATAKUNTA", "2021-Q4", 2, 3)
                .under("v1"));

        Document page = dashboard.page("/en/maa?figure=spro.received&breakdown=&period=2021-Q4");

        assertThat(tile(page, "LAPPI")).isEqualTo("7");
        assertThat(tile(page, "KAINUU")).isEqualTo("0");
        assertThat(tile(page, "SATAKUNTA")).isEqualTo("? Not reported");
    }

    @Test
    void whoeverIsNotExpectedDoesNotTakePart() throws Exception {
        dashboard.progress(PageRows.live()
                .share("pilots.progress", "pilot=PILOT_1", "FI", "ALL", 4, 60)
                .under("v1"));

        Document page = dashboard.page("/en/maa?figure=pilots.progress&breakdown=pilot%3DPILOT_1");

        assertThat(tile(page, "LAPPI")).isEqualTo("? Not reported");
        assertThat(tile(page, "HELSINKI")).isEqualTo("— Not participating");
    }

    @Test
    void aPeriodIsOverOnceSomebodyHasClosedIt() throws Exception {
        dashboard.progress(PageRows.live()
                .count("spro.received", "FI", "2021-Q3", 70)
                .count("spro.received", "FI", "2021-Q4", 8)
                .share("reporting.completeness", "stream=spro-notification", "FI", "2021-09", 1, 22)
                .share("reporting.completeness", "stream=avain-measurement", "FI", "2021-08", 1, 9)
                .under("v1"));

        Document page = dashboard.page("/en/maa");

        assertThat(page.select(".card").get(3).select(".n").text()).isEqualTo("70");
        assertThat(page.select(".card").get(3).select(".period").text()).isEqualTo("Q3 2021");
    }

    @Test
    void liveRowsAreNoFiles() throws Exception {
        dashboard.progress(
                PageRows.live().count("spro.received", "FI", "2021-Q4", 3).under("v1"));

        assertThat(dashboard.page("/fi/maa").select("a[href^=/api/v1/exports]")).isEmpty();
    }

    @Test
    void untilRowsWereReadThePageComesBackByItself() throws Exception {
        var answer = dashboard.get("/fi/maa");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ServedDashboard.header(answer, "Retry-After")).isEqualTo("2");
        assertThat(answer.body()).contains("Lukuja luetaan").contains("http-equiv=\"refresh\"");
    }

    private static String tile(Document page, String area) {
        return page.select("a.tile[href$=/" + area + "] .n").text();
    }
}
