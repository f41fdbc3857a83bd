package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.Reason;
import fi.hankevirta.view.MilestoneState;
import fi.hankevirta.view.RefusalCount;
import fi.hankevirta.view.SenderReports;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What senders tell beside figures: days of milestones, and why records were refused. */
@Timeout(60)
class SenderReportsPageTest {
    private static final SenderReports REPORTS = new SenderReports(
            List.of(
                    state("JOINED", "", MilestoneStatus.REACHED, "2021-03-01", "2021-04-15"),
                    state("METHOD_SELECTED", "INDIVIDUAL_WORK", MilestoneStatus.PLANNED, "2021-06-01", null),
                    state("METHOD_SELECTED", "COMMUNITY_WORK", MilestoneStatus.REACHED, null, "2021-07-02"),
                    state("ADOPTION_PLANNED", "", MilestoneStatus.IN_PROGRESS, "9999-12-31", null),
                    new MilestoneState(
                            "THL",
                            "STRUCTURAL",
                            "",
                            "S1B",
                            "",
                            MilestoneStatus.REACHED,
                            null,
                            day("2021-10-05"),
                            PageRows.LAST)),
            List.of(new RefusalCount(
                    "KAINUU", 12, Map.of(Reason.MISSING_FIELD, 11L, Reason.FUTURE_DATE, 2L), PageRows.LAST)),
            1);

    @AutoClose
    private final ServedDashboard live =
            ServedDashboard.ofLive(new Operations(true, 0, 1, 0, 0, List.of(), List.of()), REPORTS);

    @AutoClose
    private final ServedDashboard released = ServedDashboard.ofReleased();

    @BeforeEach
    void rows() {
        live.progress(PageRows.live().under("v1"));
        released.release(PageRows.released().under("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, ✓ Saavutettu 15.4.2021, ✓ Saavutettu 2.7.2021",
        "sv, ✓ Uppnått 15.4.2021, ✓ Uppnått 2.7.2021",
        "en, ✓ Reached 15 Apr 2021, ✓ Reached 2 Jul 2021"
    })
    void anAreaShowsWhenMilestonesWerePlannedAndReached(String language, String joined, String selected)
            throws Exception {
        Document page = live.page("/" + language + "/alue/KAINUU");

        Element line = page.select("#timeline-PILOT_2 tbody tr").get(0);
        List<String> cells = line.select("td .n").eachText();
        assertThat(cells).hasSize(5).startsWith(joined, selected);
        assertThat(line.select("td").get(3).className()).contains("not-reported");
        assertThat(line.select("td").get(1).select(".facts dd").eachText()).hasSize(2 * 5);
        assertThat(line.select("circle.day.reached")).hasSize(2);
        assertThat(line.select("circle.day:not(.reached)")).hasSize(3);
        int width = Integer.parseInt(line.select("svg").attr("width"));
        assertThat(line.select("circle").eachAttr("cx"))
                .allSatisfy(x -> assertThat(Integer.parseInt(x)).isBetween(0, width));
    }

    @Test
    void theScheduleShowsWhatTheCoordinatorHasReached() throws Exception {
        Document page = live.page("/en/pilotit");

        assertThat(page.select("#schedule-table tbody tr")
                        .get(1)
                        .select("td .n")
                        .eachText())
                .containsExactly("March 2021", "September 2021", "✓ Reached 5 Oct 2021");
        assertThat(page.select("#schedule-table tbody tr")
                        .get(0)
                        .select("td")
                        .get(2)
                        .className())
                .contains("not-reported");
    }

    @Test
    void reportingShowsWhyRecordsWereRefused() throws Exception {
        Document page = live.page("/en/raportointi");

        Element line = page.select("#refusals-table tbody tr").get(0);
        assertThat(line.select("th a").text()).isEqualTo("Kainuu");
        assertThat(line.select("td .n").eachText())
                .containsExactly("12", "0", "0", "0", "0", "11", "0", "2", "0", "3 Feb 2022 08:07:08");
    }

    @Test
    void neitherIsShownToEveryone() throws Exception {
        assertThat(released.page("/en/alue/KAINUU").select("#timeline-PILOT_2")).isEmpty();
        assertThat(released.page("/en/raportointi")
                        .select("#live-refusals .note")
                        .text())
                .isEqualTo("Reasons of refusals are shown in the internal view only.");
    }

    private static MilestoneState state(
            String milestone,
            String method,
            MilestoneStatus status,
            @Nullable String planned,
            @Nullable String reached) {
        return new MilestoneState(
                "KAINUU", "PILOT_2", "", milestone, method, status, day(planned), day(reached), PageRows.LAST);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
