package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the whole country. */
@Timeout(60)
class CountryPageTest {
    private static final String RECEIVED = "spro.received";

    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    private static PageRows rows() {
        return PageRows.released()
                .count(RECEIVED, "FI", "2021-Q3", 1000)
                .count(RECEIVED, "FI", "2021-Q4", 1234)
                .count(RECEIVED, "KYS", "2021-Q4", 700)
                .count(RECEIVED, "LAPPI", "2021-Q4", 12)
                .count(RECEIVED, "KAINUU", "2021-Q4", 0)
                .none(RECEIVED, "", "HELSINKI", "2021-Q4", Unit.COUNT, PublishedStatus.SUPPRESSED)
                .none(RECEIVED, "", "SATAKUNTA", "2021-Q4", Unit.COUNT, PublishedStatus.NOT_REPORTED)
                .none(RECEIVED, "", "KYMENLAAKSO", "2021-Q4", Unit.COUNT, PublishedStatus.NOT_PARTICIPATING)
                .none(RECEIVED, "", "PIRKANMAA", "2021-Q4", Unit.COUNT, PublishedStatus.WITHDRAWN)
                .share("spro.in-target", "", "FI", "2021-Q4", 3, 8)
                .none("spro.in-target", "", "LAPPI", "2021-Q4", Unit.SHARE, PublishedStatus.UNDEFINED);
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Vastaanotetut SPro-ilmoitukset, '4. neljännes 2021', '+234 verrattuna: 3. neljännes 2021', '1 234',"
                + " '37,5 %'",
        "sv, Mottagna SPro-anmälningar, 'kvartal 4 2021', '+234 jämfört med: kvartal 3 2021', '1 234', '37,5 %'",
        "en, SPro notifications received, 'Q4 2021', '+234 compared with Q3 2021', '1,234', '37.5%'",
    })
    void headlinesTellTheLatestPeriodAndItsChange(
            String language, String name, String period, String change, String count, String share) throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/" + language + "/maa");

        Element received = page.select(".card").get(3);
        assertThat(received.select("h3").text()).isEqualTo(name);
        assertThat(received.select(".n").text()).isEqualTo(count);
        assertThat(received.select(".period").text()).isEqualTo(period);
        assertThat(received.select(".change").text()).isEqualTo(change);
        assertThat(page.select(".card").get(4).select(".n").text()).isEqualTo(share);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
    }

    @Test
    void tilesStandInTheRegistersOrderWithinTheirCooperationAreas() throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/fi/maa?figure=spro.received&breakdown=&period=2021-Q4");

        List<String> expected = Register.shipped().ytas().stream()
                .flatMap(yta -> Register.shipped().areas().stream()
                        .filter(area -> area.yta().equals(yta.code())))
                .map(Hankealue::code)
                .toList();
        assertThat(page.select("a.tile").eachAttr("href"))
                .containsExactlyElementsOf(
                        expected.stream().map(code -> "/fi/alue/" + code).toList());
    }

    @ParameterizedTest
    @CsvSource({"fi", "sv", "en"})
    void everyStatusLooksAndReadsDifferent(String language) throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/" + language + "/maa?figure=spro.received&breakdown=&period=2021-Q4");

        Set<String> texts = new HashSet<>();
        Set<String> classes = new HashSet<>();
        Set<String> symbols = new HashSet<>();
        for (String area : List.of("KAINUU", "HELSINKI", "SATAKUNTA", "KYMENLAAKSO", "PIRKANMAA", "KESKI_SUOMI")) {
            Element tile = tile(page, area);
            texts.add(tile.select(".n").text());
            classes.add(tile.select(".n").attr("class"));
            symbols.add(tile.select(".mark").text());
        }
        assertThat(texts).hasSize(6);
        assertThat(classes).hasSize(6);
        assertThat(symbols).hasSize(6);
        assertThat(page.select(".legend dt")).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void zeroIsANumberAndNothingElseIs() throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/fi/maa?figure=spro.received&breakdown=&period=2021-Q4");

        assertThat(tile(page, "KAINUU").select(".n").text()).isEqualTo("0");
        assertThat(page.select("a.tile .n").stream().filter(cell -> cell.text().contains("0")))
                .hasSize(1);
    }

    @Test
    void theTableHasWhatTheTilesHave() throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/fi/maa?figure=spro.received&breakdown=&period=2021-Q4");

        assertThat(page.select("#areas tbody tr")).hasSize(1 + 5 + 22);
        for (Element tile : page.select("a.tile")) {
            Element head = page.select("#areas tbody th a[href=" + tile.attr("href") + "]")
                    .get(0);
            assertThat(head.parents().select("tr").get(0).select("td .n").get(0).text())
                    .isEqualTo(tile.select(".n").text());
        }
    }

    @Test
    void everyNumberHasWhatIsBehindItOneClickAway() throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/en/maa?figure=spro.in-target&period=2021-Q4");

        String about =
                page.select("#areas tbody tr").get(0).select("details.about").text();
        assertThat(about)
                .contains("Whole country, Q4 2021")
                .contains("Status Valid", "Numerator 3", "Denominator 8")
                .contains("Latest event 3 Feb 2022 08:07:08")
                .contains("Release spro-2021-Q4, revision 2, rules 1:k=5");
        assertThat(page.select("#areas td:has(.n.value):has(details)")).isNotEmpty();
    }

    @Test
    void releasedRowsCanBeDownloadedByTheSameQuestion() throws Exception {
        dashboard.release(rows().under("v1"));

        Document page = dashboard.page("/fi/maa?figure=spro.received&breakdown=&period=2021-Q4");

        assertThat(page.select("#live-table .files a").eachAttr("href"))
                .contains("/api/v1/exports/csv-fi?figure=spro.received&breakdown=&period=2021-Q4");
    }

    @Test
    void withoutRowsThePageSaysSo() throws Exception {
        dashboard.release(PageRows.released().under("v0"));

        Document page = dashboard.page("/en/");

        assertThat(page.select(".source").text()).contains("Nothing has been released yet");
        assertThat(page.select(".card .n").eachText())
                .allSatisfy(text -> assertThat(text).isEqualTo("· Not released"));
    }

    private static Element tile(Document page, String area) {
        Element tile = page.select("a.tile[href$=/" + area + "]").first();
        if (tile == null) {
            throw new AssertionError("no tile of " + area);
        }
        return tile;
    }
}
