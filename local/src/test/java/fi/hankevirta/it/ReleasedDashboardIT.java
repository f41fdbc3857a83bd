package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.ClusterExtension;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard that everyone sees, of figures that were released, in the system's Chromium. */
@ExtendWith(ClusterExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class ReleasedDashboardIT {
    private static final int EVENTS = 6_000;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String QUARTER = "2021-Q2";
    private static final Map<String, String> RELEASED =
            Map.of("spro", QUARTER, "pilots", "ALL", "reporting", "2021", "structural", QUARTER);

    private final Installation installation;
    private final ReleaseTopics releases;
    private Pipeline pipeline;
    private Browser browser;

    @SuppressWarnings("NullAway.Init") // The rest is started before any test.
    ReleasedDashboardIT(TestCluster cluster) {
        installation = Installation.national(cluster);
        releases = new ReleaseTopics(installation);
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        ConditionEvaluationResult run =
                Requirement.BROWSER.evaluate("released pages in a browser", Browser::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
        installation.send(Scattering.of(Events.simulated(installation.register(), 8, EVENTS), 8));
        pipeline = installation.start(folder.resolve("state"));
        Agreement.awaitFigures(installation, pipeline);
        RELEASED.forEach(releases::publish);
        browser = Browser.start(pipeline.httpPort());
        await("the pages have read the releases").atMost(SOON).until(() -> {
            browser.open("/en/julkaisut");
            return browser.all("#all tbody tr").size() == RELEASED.size();
        });
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

    static Stream<String> pages() {
        return Stream.of(
                "maa?figure=spro.received&breakdown=&period=" + QUARTER,
                "alue/LAPPI?period=" + QUARTER,
                "pilotit",
                "raportointi",
                "julkaisut");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyoneCanUseAPage(String page) {
        browser.console();
        assertThat(browser.barriers("/fi/" + page)).isEmpty();
        browser.dark(false);
        for (String language : List.of("sv", "en")) { // The colours are those of Finnish.
            browser.open("/" + language + "/" + page);

            assertThat(browser.barriers()).as(language).isEmpty();
            assertThat(browser.one("body").getDomAttribute("class")).isEqualTo("released");
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void whatNotEveryoneCanUseIsFound() {
        browser.open("/fi/julkaisut");
        browser.script("document.querySelector('main').append(document.createElement('img')); return true");

        assertThat(browser.barriers()).singleElement().asString().startsWith("image-alt: ");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsPrintedWithoutWhatPaperCantDo(String page) throws IOException {
        browser.open("/fi/" + page);
        browser.print(PICTURES.resolve("print-" + page.replaceAll("[?/].*", "") + ".pdf"));
        browser.onPaper(true);
        try {
            assertThat(browser.all("nav, form, .about, .files")).noneMatch(each -> each.isDisplayed());
            assertThat(browser.all("table, .legend, .source")).isNotEmpty().allMatch(each -> each.isDisplayed());
        } finally {
            browser.onPaper(false);
        }
    }

    @Test
    void aLostConnectionIsToldAndComesBackByItself() throws IOException {
        try (Line line = Line.to(pipeline.httpPort())) {
            browser.openAt(line.port(), "/en/julkaisut");
            browser.script("window.same = true; return true");
            String before = version();

            line.cut();
            await("the page tells that it lost the connection")
                    .atMost(SOON)
                    .until(() -> browser.one(".connection").getText().startsWith("The connection was lost"));
            releases.publish("structural", "2021-Q3");
            line.mend();

            await("the page has come back")
                    .atMost(SOON)
                    .until(() -> browser.one(".connection").getText().isEmpty()
                            && !version().equals(before));
            assertThat(browser.all("#all tbody tr")).hasSize(RELEASED.size() + 1);
            assertThat(browser.script("return window.same === true")).isEqualTo(true);
        }
    }

    private String version() {
        return String.valueOf(browser.one("body").getDomAttribute("data-version"));
    }
}
