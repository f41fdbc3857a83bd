package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.view.SenderReports;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of those who keep the pipeline running. */
@Timeout(60)
class OperationsPageTest {
    private static final Operations NOW = new Operations(
            true,
            17,
            2,
            0,
            12_345,
            List.of(moment(0, 100, 0, 0), moment(10, 150, 0, 1_500), moment(20, 1_000, 30, 500)),
            List.of(new Operations.Intake("LAPPI", 1_000, 900, 70, 30)));

    @AutoClose
    private final ServedDashboard live = ServedDashboard.ofLive(NOW, SenderReports.NONE);

    @AutoClose
    private final ServedDashboard released = ServedDashboard.ofReleased();

    @ParameterizedTest
    @CsvSource({
        "fi, Kyllä, Lappi, '12 345', '1 000', '0,5'",
        "sv, Ja, Lappland, '12 345', '1 000', '0,5'",
        "en, Yes, Lapland, '12,345', '1,000', 0.5"
    })
    void itTellsTheStateAndWhatBecameOfRecords(
            String language, String ready, String area, String entities, String received, String delay)
            throws Exception {
        live.progress(PageRows.live().under("v1"));

        Document page = live.page("/" + language + "/kaytto");

        assertThat(plain(page.select("#state-table td .n").eachText()))
                .containsExactly(ready, "85", "3", delay, "17", "2", "1", "0", entities, "678");
        assertThat(page.select("#intake-table tbody th").text()).isEqualTo(area);
        assertThat(plain(page.select("#intake-table td .n").eachText())).containsExactly(received, "900", "70", "30");
        assertThat(page.select(".views a[href$=/kaytto]").attr("aria-current")).isEqualTo("page");
    }

    @Test
    void theLastMinutesAreSmallChartsAndEachNumberIsExplained() throws Exception {
        live.progress(PageRows.live().under("v1"));

        Document page = live.page("/en/kaytto");

        Element rate = page.select("#state-table tbody tr").get(1);
        assertThat(rate.select("rect").eachAttr("height")).containsExactly("1", "24");
        assertThat(rate.select("svg").attr("aria-label"))
                .isEqualTo("Records a second: the last five minutes, 2 readings; the latest value is in the table");
        assertThat(page.select("td .about")).hasSize(page.select("td .n").size());
        assertThat(page.body().attr("data-every")).isEqualTo("10");
    }

    @Test
    void countsOfWorkThatAnotherInstanceTookOverAreNoRate() throws Exception {
        Operations less = new Operations(
                true,
                0,
                1,
                0,
                0,
                List.of(moment(0, 500, 0, 0), moment(10, 400, 0, 0), moment(20, 400, 0, 0)),
                List.of());
        try (ServedDashboard other = ServedDashboard.ofLive(less, SenderReports.NONE)) {
            other.progress(PageRows.live().under("v1"));

            Element rate =
                    other.page("/en/kaytto").select("#state-table tbody tr").get(1);

            assertThat(rate.select("rect.unknown")).hasSize(1);
            assertThat(rate.select("td .n").text()).isEqualTo("0");
        }
    }

    @Test
    void itIsNewEachTime() throws Exception {
        live.progress(PageRows.live().under("v1"));

        HttpResponse<String> answer = live.get("/fi/kaytto");

        assertThat(ServedDashboard.header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(ServedDashboard.header(answer, "ETag")).isEmpty();
    }

    @Test
    void itIsNoPartOfWhatEveryoneSees() throws Exception {
        released.release(PageRows.released().under("v1"));

        assertThat(released.get("/fi/kaytto").statusCode()).isEqualTo(404);
        assertThat(released.page("/fi/maa").select("a[href$=/kaytto]")).isEmpty();
    }

    private static Moment moment(int second, long received, long rejected, long lagMs) {
        return new Moment(ServedDashboard.NOW.plusSeconds(second), received, rejected, lagMs, 1, 678);
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }
}
