package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each table of a page is a file, too. */
@Timeout(60)
class TableFileTest {
    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    @ParameterizedTest
    @ValueSource(strings = {"maa", "alue/LAPPI", "pilotit", "raportointi", "julkaisut"})
    void everyTableOffersItsFile(String view) throws Exception {
        dashboard.release(
                PageRows.released().count("spro.received", "FI", "2021-Q4", 3).under("v1"));

        Document page = dashboard.page("/sv/" + view);

        assertThat(page.select("table")).isNotEmpty();
        for (var table : page.select("table")) {
            String href =
                    page.select("a[download][href$=table=" + table.id() + "]").attr("href");
            List<CsvRecord> lines = csv(dashboard.get(href));
            assertThat(lines).as(table.id()).hasSameSizeAs(table.select("tr"));
            assertThat(lines.get(0).getFieldCount())
                    .isEqualTo(table.select("thead th").size()
                            - (table.select("svg").isEmpty() ? 0 : 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"fi, 12345, Suojattu", "sv, 12345, Skyddat", "en, 12345, Suppressed"})
    void itHoldsWhatIsShownWithoutSpacesInNumbers(String language, String number, String suppressed) throws Exception {
        dashboard.release(PageRows.released()
                .count("spro.received", "FI", "2021-Q4", 12_345)
                .none("spro.received", "", "LAPPI", "2021-Q4", Unit.COUNT, PublishedStatus.SUPPRESSED)
                .under("v1"));

        HttpResponse<String> answer =
                dashboard.get("/" + language + "/maa?figure=spro.received&period=2021-Q4&breakdown=&table=areas");

        assertThat(csv(answer).stream().map(line -> line.getField(1))).contains(number, suppressed);
        assertThat(ServedDashboard.header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"hankevirta-areas.csv\"");
    }

    @Test
    void aTableThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        dashboard.release(PageRows.released().under("v1"));

        HttpResponse<String> answer = dashboard.get("/en/pilotit?table=zebra");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("matrix-PILOT_1").doesNotContain("zebra");
    }

    @Test
    void aFileOfLiveRowsSaysSo() throws Exception {
        try (ServedDashboard live = ServedDashboard.ofLive()) {
            live.progress(PageRows.live().under("v1"));

            assertThat(ServedDashboard.header(live.get("/en/pilotit?table=matrix-PILOT_1"), "Content-Disposition"))
                    .contains("hankevirta-internal-matrix-PILOT_1.csv");
        }
    }

    private static List<CsvRecord> csv(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("\uFEFF");
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(answer.body().substring(1)).stream()
                .toList();
    }
}
