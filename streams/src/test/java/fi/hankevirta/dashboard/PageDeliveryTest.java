package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How pages and their files reach a browser. */
@Timeout(60)
class PageDeliveryTest {
    private static final int MOST_BYTES = 200_000;

    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    @BeforeEach
    void release() {
        dashboard.release(
                PageRows.released().count("spro.received", "FI", "2021-Q4", 3).under("v1"));
    }

    static Stream<String> pages() {
        return Stream.of("fi", "sv", "en")
                .flatMap(
                        language -> Stream.of("", "maa", "alue/LAPPI", "pilotit", "raportointi", "julkaisut", "nothing")
                                .map(page -> "/" + language + "/" + page));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAllowsFilesOfThisServerAlone(String path) throws Exception {
        HttpResponse<String> answer = dashboard.get(path);

        assertThat(ServedDashboard.header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(ServedDashboard.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ServedDashboard.header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(ServedDashboard.header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingOfAPageIsInlineOrOfAnotherHost(String path) throws Exception {
        Document page = Jsoup.parse(dashboard.get(path).body());

        assertThat(page.select("style, [style], script:not([src]), base, iframe, object"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                assertThat(attribute.getValue()).doesNotContain("://").doesNotStartWith("//");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasItsLandmarksAndOneHeading(String path) throws Exception {
        Document page = Jsoup.parse(dashboard.get(path).body());

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("header, footer")).hasSize(2);
        assertThat(page.body().child(0).attr("href")).isEqualTo("#main");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("table:not(:has(caption)), th:not([scope]), select:not(label select)"))
                .isEmpty();
        assertThat(page.select("nav:not([aria-label]), svg:not([aria-label])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fi/maa", "/sv/raportointi", "/en/julkaisut"})
    void aPageThatTheBrowserHasIsNotSentAgainUntilRowsChange(String path) throws Exception {
        String tag = ServedDashboard.header(dashboard.get(path), "ETag");

        HttpResponse<String> again = dashboard.get(path, "If-None-Match", tag);
        dashboard.release(
                PageRows.released().count("spro.received", "FI", "2021-Q4", 4).under("v2"));
        HttpResponse<String> changed = dashboard.get(path, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(ServedDashboard.header(again, "Cache-Control")).isEqualTo("no-cache");
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void languagesAndQuestionsHaveTagsOfTheirOwn() throws Exception {
        assertThat(Stream.of("/fi/maa", "/sv/maa", "/fi/maa?period=2021-Q4", "/fi/alue/LAPPI", "/fi/alue/KAINUU")
                        .map(this::tag))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /fi/",
        "'sv-FI,sv;q=0.9,en;q=0.8', /sv/",
        "'en-US,en;q=0.5', /en/",
        "'de,fr', /fi/",
        "'not a language;;', /fi/"
    })
    void theFirstPageIsInTheLanguageThatTheBrowserLikesBest(String accepted, String place) throws Exception {
        HttpResponse<String> answer =
                accepted.isEmpty() ? dashboard.get("/") : dashboard.get("/", "Accept-Language", accepted);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ServedDashboard.header(answer, "Location")).endsWith(place);
        assertThat(ServedDashboard.header(answer, "Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void theSamePageIsOneClickAwayInEachLanguage() throws Exception {
        Document page = dashboard.page("/fi/maa?figure=spro.received&period=2021-Q4");

        assertThat(page.select(".languages a").eachAttr("href"))
                .containsExactly(
                        "/fi/maa?figure=spro.received&period=2021-Q4",
                        "/sv/maa?figure=spro.received&period=2021-Q4",
                        "/en/maa?figure=spro.received&period=2021-Q4");
    }

    @Test
    void filesMayBeKeptForEverAndTheFirstViewIsSmall() throws Exception {
        HttpResponse<String> answer = dashboard.get("/fi/");
        int bytes = answer.body().length();

        for (Element file : Jsoup.parse(answer.body()).select("link[href], script[src]")) {
            String path = file.hasAttr("src") ? file.attr("src") : file.attr("href");
            HttpResponse<String> asset = dashboard.get(path);
            assertThat(asset.statusCode()).as(path).isEqualTo(200);
            assertThat(ServedDashboard.header(asset, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            bytes += asset.body().length();
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/0/dashboard.css", "/assets/0/../../etc", "/assets/0/none"})
    void aFileThatIsNotShippedIsNotThere(String path) throws Exception {
        assertThat(dashboard.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void headTellsWhatGetWouldWithoutItsBody() throws Exception {
        HttpResponse<String> answer = dashboard.head("/fi/maa");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(ServedDashboard.header(answer, "ETag")).isEqualTo(tag("/fi/maa"));
    }

    @Test
    void thePageSaysSinceWhenItsRowsAreAsTheyAre() throws Exception {
        assertThat(dashboard.page("/fi/maa").select(".as-of").text())
                .isEqualTo("Päivitetty 5.3.2022 09:08:09 · viimeisin tapahtuma 3.2.2022 08:07:08");
    }

    private String tag(String path) {
        try {
            return ServedDashboard.header(dashboard.get(path), "ETag");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
