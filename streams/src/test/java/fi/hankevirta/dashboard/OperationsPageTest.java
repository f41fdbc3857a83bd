package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of those who keep the pipeline running. */
@Timeout(60)
class OperationsPageTest {
    private static final Operations NOW =
            new Operations(true, 17, 2, 0, 12_345, 678, List.of(new Operations.Intake("LAPPI", 1_000, 900, 70, 30)));

    @AutoClose
    private final ServedDashboard live = ServedDashboard.ofLive(NOW);

    @AutoClose
    private final ServedDashboard released = ServedDashboard.ofReleased();

    @ParameterizedTest
    @CsvSource({
        "fi, Kyllä, Lappi, '12 345', '1 000'",
        "sv, Ja, Lappland, '12 345', '1 000'",
        "en, Yes, Lapland, '12,345', '1,000'"
    })
    void itTellsTheStateAndWhatBecameOfRecords(
            String language, String ready, String area, String entities, String received) throws Exception {
        live.progress(PageRows.live().under("v1"));

        Document page = live.page("/" + language + "/kaytto");

        assertThat(plain(page.select("#state-table td .n").eachText()))
                .containsExactly(ready, "17", "2", "0", entities, "678");
        assertThat(page.select("#intake-table tbody th").text()).isEqualTo(area);
        assertThat(plain(page.select("#intake-table td .n").eachText())).containsExactly(received, "900", "70", "30");
        assertThat(page.select(".views a[href$=/kaytto]").attr("aria-current")).isEqualTo("page");
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

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }
}
