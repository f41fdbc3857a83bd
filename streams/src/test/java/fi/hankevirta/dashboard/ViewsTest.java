package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views of one area, of the pilots, of reporting and of releases. */
@Timeout(60)
class ViewsTest {
    private static final String COMPLETENESS = "reporting.completeness";
    private static final String STREAM = "stream=spro-notification";

    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    @ParameterizedTest
    @CsvSource({
        "fi, Lappi, '12', '40 pv', '1,0 %'",
        "sv, Lappland, '12', '40 d', '1,0 %'",
        "en, Lapland, 12, 40 d, 1.0%"
    })
    void anAreaStandsBesideTheCountry(String language, String name, String count, String days, String share)
            throws Exception {
        dashboard.release(PageRows.released()
                .count("spro.open", "FI", "2021-Q4", 500)
                .count("spro.received", "FI", "2021-Q4", 1200)
                .count("spro.received", "LAPPI", "2021-Q4", 12)
                .count("spro.received", "LAPPI", "2021-Q3", 6)
                .days("spro.handling-days", "quantile=p50", "LAPPI", "2021-Q4", 40, 12)
                .under("v1"));

        Document page = dashboard.page("/" + language + "/alue/LAPPI");

        assertThat(page.select("h1").text()).isEqualTo(name);
        Element received = page.select("#spro-table tbody tr").get(0);
        assertThat(received.select("td .n").eachText()).contains("6", count).endsWith(share);
        assertThat(received.select("svg rect.bar:not(.unknown)")).hasSize(2);
        assertThat(page.select("#spro-table tbody tr").get(3).select("td .n").eachText())
                .contains(days);
    }

    @Test
    void anAreaShowsTheMilestonesOfItsPilotsAlone() throws Exception {
        dashboard.release(PageRows.released()
                .share("pilots.coverage", "pilot=PILOT_1,milestone=JOINED", "ETELA_POHJANMAA", "ALL", 1, 2)
                .under("v1"));

        Document both = dashboard.page("/en/alue/ETELA_POHJANMAA");
        Document one = dashboard.page("/en/alue/KAINUU");
        Document none = dashboard.page("/en/alue/ITA_UUSIMAA");

        assertThat(both.select("#pilot-PILOT_1 tbody tr")).hasSize(6);
        assertThat(both.select("#pilot-PILOT_1 tbody tr")
                        .get(0)
                        .select(".n")
                        .get(0)
                        .text())
                .isEqualTo("50.0%");
        assertThat(both.select("#pilot-PILOT_2")).isNotEmpty();
        assertThat(one.select("#pilot-PILOT_1")).isEmpty();
        assertThat(one.select("#pilot-PILOT_2")).isNotEmpty();
        assertThat(none.select("#live-pilots .note").text()).isEqualTo("The area takes part in no pilot.");
    }

    @Test
    void reportingIsAMatrixOfAreasAndMonths() throws Exception {
        dashboard.release(PageRows.released()
                .share(COMPLETENESS, STREAM, "FI", "2021-11", 20, 22)
                .share(COMPLETENESS, STREAM, "FI", "2021-12", 11, 22)
                .share(COMPLETENESS, STREAM, "LAPPI", "2021-12", 1, 1)
                .share(COMPLETENESS, STREAM, "KAINUU", "2021-12", 0, 1)
                .under("v1"));

        Document page = dashboard.page("/en/raportointi");

        assertThat(page.select("#heat-table thead th")).hasSize(13);
        assertThat(page.select("#heat-table thead th").get(12).text()).isEqualTo("12/2021");
        Element country = page.select("#heat-table tbody tr").get(0);
        assertThat(country.select("td .n").eachText()).endsWith("90.9%", "50.0%");
        assertThat(country.select("td").get(11).className()).contains("step-3");
        assertThat(page.select("#silent-table tbody th").eachText()).containsExactly("Kainuu");
        assertThat(page.select("#silent-table td").text()).isEqualTo("SPro notifications");
    }

    @Test
    void reportingOffersItsOwnFiguresAlone() throws Exception {
        dashboard.release(PageRows.released().under("v1"));

        Document page =
                dashboard.page("/en/raportointi?figure=reporting.timeliness&breakdown=stream%3Davain-measurement");

        assertThat(page.select("select[name=figure] option").eachAttr("value"))
                .allSatisfy(figure -> assertThat(figure).startsWith("reporting."));
        assertThat(page.select("select[name=breakdown] option[selected]").attr("value"))
                .isEqualTo("stream=avain-measurement");
    }

    @ParameterizedTest
    @CsvSource({"fi, '17,4 %'", "sv, '17,4 %'", "en, 17.4%"})
    void pilotsShowTheMatrixAndTheBaselineAsNationalShares(String language, String whole) throws Exception {
        dashboard.release(PageRows.released()
                .share("pilots.progress", "pilot=PILOT_1", "FI", "ALL", 30, 60)
                .share("pilots.coverage", "pilot=PILOT_1,milestone=AVAIN_IN_USE", "LAPPI", "ALL", 1, 1)
                .none(
                        "pilots.coverage",
                        "pilot=PILOT_1,milestone=JOINED",
                        "HELSINKI",
                        "ALL",
                        Unit.SHARE,
                        PublishedStatus.NOT_PARTICIPATING)
                .under("v1"));

        Document page = dashboard.page("/" + language + "/pilotit");

        assertThat(page.select("#matrix-PILOT_1 thead th")).hasSize(1 + 6);
        assertThat(page.select("#matrix-PILOT_1 tbody tr")).hasSize(28);
        assertThat(page.select("#matrix-PILOT_1 .n.value")).hasSize(1);
        assertThat(page.select("#matrix-PILOT_1 .n.not-participating")).hasSize(1);
        assertThat(page.select("#baseline-coverage tbody tr")
                        .get(0)
                        .select(".n")
                        .get(0)
                        .text()
                        .replace('\u00a0', ' '))
                .isEqualTo(whole);
        assertThat(page.select("#progress-PILOT_1 tbody tr")).hasSize(28);
        assertThat(page.select("#progress-PILOT_1 tbody tr:eq(0) td:eq(1) .n").text())
                .startsWith("50");
        assertThat(page.select("#baseline-model tbody tr")).hasSize(8);
        assertThat(page.select("#baseline-model tbody tr:eq(0) .n.value")).hasSize(1);
        assertThat(page.select("#baseline-model tbody tr:eq(3) td:eq(1) .n.text"))
                .hasSize(1);
        assertThat(page.select("#schedule-table tbody tr")).hasSize(7);
        assertThat(page.select("#methods-table tbody tr")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"fi, Voimassa, Vedetty takaisin", "sv, Gäller, Återtagen", "en, Stands, Withdrawn"})
    void releasesTellTheirRevisionRulesAndFiles(String language, String stands, String withdrawn) throws Exception {
        dashboard.release(PageRows.released()
                .count("spro.received", "FI", "2021-Q4", 3)
                .none("spro.received", "", "LAPPI", "2021-Q4", Unit.COUNT, PublishedStatus.SUPPRESSED)
                .none("spro.received", "", "FI", "2021-Q3", Unit.COUNT, PublishedStatus.WITHDRAWN)
                .under("v1"));

        Document page = dashboard.page("/" + language + "/julkaisut");

        Element row =
                page.select("#all tbody tr:has(th:containsOwn(spro-2021-Q4))").get(0);
        List<String> cells = row.select("td .n").eachText();
        assertThat(cells).contains("2", "1:k=5", "1", stands);
        assertThat(row.select(".about")).hasSize(3);
        assertThat(page.select("#all tbody tr").text()).contains(withdrawn);
        assertThat(page.select("#live-files a").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(href -> assertThat(href)
                        .startsWith("/api/v1/exports/csv")
                        .contains("figure=spro.received")
                        .endsWith("period=2021-Q4"));
    }
}
