package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.access.SecretFile;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The dashboard in the system's Chromium, over a running pipeline with events of all simulated regions. */
@ExtendWith(ClusterExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class DashboardIT {
    private static final int EVENTS = 12_000;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(320, 1280, 2560);
    private static final int HEIGHT = 1600;
    private static final long MOST_BYTES = 200_000;
    private static final double MOST_MS = 1_000;

    private final Installation installation;
    private Pipeline pipeline;
    private Browser browser;
    private ApiClient api;

    @SuppressWarnings("NullAway.Init") // The rest is started before any test.
    DashboardIT(TestCluster cluster) {
        installation = Installation.national(cluster);
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        ConditionEvaluationResult run = Requirement.BROWSER.evaluate("the dashboard in a browser", Browser::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
        Path token = folder.resolve("token");
        SecretFile.create(token, TOKEN.getBytes(StandardCharsets.UTF_8));
        installation.with("api.token.file", token.toString());
        installation.with("dashboard", "live");
        installation.send(Scattering.of(Events.simulated(installation.register(), 6, EVENTS), 6));
        pipeline = installation.start(folder.resolve("state"));
        Agreement.awaitFigures(installation, pipeline);
        api = new ApiClient(pipeline.httpPort(), Optional.of(TOKEN));
        await("the pages have read the topics")
                .atMost(SOON)
                .until(() -> api.get("/fi/maa").statusCode() == 200
                        && !row("spro.received", "FI", "ALL").isEmpty());
        browser = Browser.start(pipeline.httpPort());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (pipeline != null) {
            pipeline.close();
        }
        installation.close();
    }

    @BeforeEach
    void usualScreen() {
        browser.size(1280, HEIGHT);
        browser.dark(false);
        browser.console();
        browser.network();
    }

    static Stream<String> views() {
        return Stream.of("maa", "alue/LAPPI", "pilotit", "raportointi", "julkaisut", "kaytto");
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyoneCanUseAPageAndNothingComesFromElsewhere(String view) {
        for (String language : Browser.LANGUAGES) {
            assertThat(browser.barriers("/" + language + "/" + view)).isEmpty();
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo(language);
        }
        assertThat(browser.console()).isEmpty();
        assertThat(browser.network())
                .filteredOn(message -> message.contains("Network.requestWillBeSent\""))
                .isNotEmpty()
                .allMatch(message -> message.contains("\"url\":\"http://127.0.0.1:" + pipeline.httpPort() + "/"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aPageFitsEveryScreen(String view) throws IOException {
        for (int width : WIDTHS) {
            for (boolean dark : List.of(false, true)) {
                browser.size(width, HEIGHT);
                browser.dark(dark);
                browser.open("/fi/" + view);
                browser.picture(
                        PICTURES.resolve(view.replace('/', '-') + "-" + width + (dark ? "-dark" : "-light") + ".png"));

                assertThat((long) browser.script("return document.documentElement.scrollWidth"))
                        .as("width of %s on %d pixels", view, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void numbersOfThePageAreThoseOfTheApi() {
        browser.open("/fi/maa?figure=spro.received&period=ALL");

        Map<String, String> shown = new TreeMap<>();
        List<String> areas = browser.texts("#live-table tbody th");
        List<String> numbers = browser.texts("#live-table tbody td .n");
        for (int i = 0; i < areas.size(); i++) {
            shown.put(areas.get(i), digits(numbers.get(i)));
        }

        List<JsonNode> rows = api.rows("/api/v1/internal/values?figure=spro.received&period=ALL&breakdown=&limit=1000");
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows)
                .allSatisfy(row -> assertThat(shown)
                        .containsEntry(
                                row.get("area").get("name").asText(),
                                Long.toString(row.get("value").asLong())));
    }

    @Test
    void aChangeIsSeenWithoutAReload() {
        browser.open("/en/maa?figure=spro.received&period=ALL");
        browser.script("window.same = true; window.scrollTo(0, 300); return true");
        String before = country();

        installation.send(Scattering.of(Events.simulated(installation.register(), 7, EVENTS / 4), 7));

        await("the number of the country changes")
                .atMost(SOON)
                .until(() -> !country().equals(before));
        await("the page shows what the API tells")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(country())
                        .isEqualTo(Long.toString(row("spro.received", "FI", "ALL")
                                .get(0)
                                .get("value")
                                .asLong())));
        assertThat(browser.script("return window.same === true")).isEqualTo(true);
        assertThat((long) browser.script("return Math.round(window.scrollY)")).isEqualTo(300);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void anAreaShowsWhenItReachedMilestonesAndReportingWhyRecordsWereRefused() {
        browser.open("/fi/alue/ETELA_POHJANMAA");
        assertThat(browser.all("#timeline-PILOT_2 tbody tr")).hasSize(3);
        assertThat(browser.all("#timeline-PILOT_2 circle.reached")).isNotEmpty();

        browser.open("/fi/raportointi");
        long refused = browser.texts("#refusals-table tbody tr td:nth-of-type(1) .n").stream()
                .mapToLong(number -> Long.parseLong(digits(number)))
                .sum();
        assertThat(refused)
                .isPositive()
                .isEqualTo(pipeline.counts().bySource().values().stream()
                        .mapToLong(counts -> counts.rejected())
                        .sum());
    }

    @Test
    void anotherLanguageKeepsWhatWasChosen() {
        browser.open("/fi/maa?figure=avain.plans&period=2022");

        browser.one("nav.languages a[hreflang=sv]").click();

        assertThat(browser.address()).isEqualTo("/sv/maa?figure=avain.plans&period=2022");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("sv");
    }

    @Test
    void theKeyboardAloneLeadsThroughTheTilesToAnArea() {
        browser.open("/fi/maa");
        browser.press(Keys.TAB);
        assertThat(browser.focused().getDomAttribute("href")).isEqualTo("#main");
        browser.press(Keys.ENTER);

        int tabs = 0;
        for (; !String.valueOf(browser.focused().getDomAttribute("class")).startsWith("tile") && tabs < 60; tabs++) {
            browser.press(Keys.TAB);
        }
        String first = browser.focused().getText();
        assertThat(browser.script("return document.activeElement.matches(':focus-visible')"))
                .isEqualTo(true);
        browser.press(Keys.TAB);
        for (; !String.valueOf(browser.focused().getDomAttribute("class")).startsWith("tile") && tabs < 60; tabs++) {
            browser.press(Keys.TAB);
        }
        assertThat(browser.focused().getText()).isNotEqualTo(first);
        browser.press(Keys.ENTER);

        assertThat(browser.address()).startsWith("/fi/alue/");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theFirstViewIsSmallAndThereWithinASecond(String view) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            browser.open("/fi/" + view);
            best = Math.min(
                    best,
                    ((Number) browser.script("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
                            .doubleValue());
        }
        Number bytes = (Number) browser.script("return performance.getEntriesByType('navigation')[0].encodedBodySize"
                + " + performance.getEntriesByType('resource').reduce((sum, e) => sum + e.encodedBodySize, 0)");

        assertThat(bytes.longValue()).isBetween(1_000L, MOST_BYTES);
        assertThat(best).isLessThan(MOST_MS);
    }

    private String country() {
        return digits(browser.texts("#live-table tbody tr.level-0 td .n").get(0));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private List<JsonNode> row(String figure, String area, String period) {
        return api.rows(
                "/api/v1/internal/values?figure=" + figure + "&area=" + area + "&period=" + period + "&breakdown=");
    }
}
