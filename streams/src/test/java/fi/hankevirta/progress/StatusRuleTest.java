package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.month;
import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Structural social work by the latest status of each area up to the end of the period. */
class StatusRuleTest {
    private static final StatusRule WHOLE = StatusRule.coverage("WHOLE");
    private static final StatusRule MUNICIPALITIES = StatusRule.units("MUNICIPALITY");
    private static final StatusRule PANEL = StatusRule.model("CLIENT_PANEL");

    private final Cells cells = new Cells()
            .monthly(Tally.STRUCTURAL_STATUS, "LAPPI", "2021-03", 1, 0, 1, 0, 21, 2)
            .monthly(Tally.STRUCTURAL_STATUS, "LAPPI", "2021-05", 1, 1, 0, 0, 0, 0, 4, 4)
            .monthly(Tally.STRUCTURAL_STATUS, "KAINUU", "2021-04", 1, 0, 0, 1, 8)
            .put(model("LAPPI", "2021-03"), 0, 1, 1_000, 1);

    @Test
    void theLatestStatusOfEachAreaCountsInAClass() {
        assertThat(row(WHOLE, "LAPPI", "2021-03", "2021-03")).isEqualTo("0/1 = 0.0 OK, 1");
        assertThat(row(WHOLE, "OYS", "2021-04", "2021-04")).isEqualTo("0/2 = 0.0 OK, 2");
        assertThat(row(WHOLE, "OYS", "2021-05", "2021-05")).isEqualTo("1/2 = 0.5 OK, 2");
        assertThat(row(WHOLE, "FI", "2021-05", "ALL")).isEqualTo("1/2 = 0.5 OK, 2");
    }

    @Test
    void unitsAreThoseOfTheAreasWhoseLatestStatusCountsThatType() {
        assertThat(row(MUNICIPALITIES, "OYS", "2021-04", "2021-04")).isEqualTo("2/29 = 0.06896551724137931 OK, 2");
        assertThat(row(MUNICIPALITIES, "OYS", "2021-05", "2021-Q2")).isEqualTo("0/8 = 0.0 OK, 1");
        assertThat(row(MUNICIPALITIES, "LAPPI", "2021-05", "2021-05")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aModelIsInUseWhereTheLatestStatusNamesIt() {
        assertThat(row(PANEL, "OYS", "2021-04", "2021-04")).isEqualTo("1/2 = 0.5 OK, 2");
        assertThat(row(PANEL, "OYS", "2021-05", "2021-05")).isEqualTo("0/2 = 0.0 OK, 2");
    }

    @Test
    void aPeriodInWhichNothingWasReportedIsAnEmptyRow() {
        assertThat(row(WHOLE, "LAPPI", "2021-04", "2021-04")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aRetractedStatusGivesWayToTheOneBefore() {
        cells.monthly(Tally.STRUCTURAL_STATUS, "LAPPI", "2021-05", 0);

        assertThat(row(WHOLE, "FI", "2021-05", "2021")).isEqualTo("0/2 = 0.0 OK, 2");
    }

    @Test
    void aChangeTouchesLaterRowsThatAreThere() {
        Cell changed = new Cell(Tally.STRUCTURAL_STATUS, "LAPPI", month("2021-03"), "");

        assertThat(WHOLE.periods(changed, place("LAPPI", "OYS"), cells.book()))
                .extracting(Period::text)
                .containsExactlyInAnyOrder("2021-03", "2021-Q1", "2021", "ALL", "2021-04", "2021-Q2", "2021-05");
    }

    @Test
    void aRuleReadsStatusesAndItsOwnModel() {
        assertThat(WHOLE.reads(new Cell(Tally.STRUCTURAL_STATUS, "LAPPI", month("2021-03"), "")))
                .isTrue();
        assertThat(PANEL.reads(model("LAPPI", "2021-03"))).isTrue();
        assertThat(StatusRule.model("WELFARE_REPORT").reads(model("LAPPI", "2021-03")))
                .isFalse();
        assertThat(WHOLE.reads(model("LAPPI", "2021-03"))).isFalse();
    }

    private static Cell model(String area, String month) {
        return new Cell(Tally.STRUCTURAL_MODELS, area, month(month), "model=CLIENT_PANEL");
    }

    private String row(StatusRule rule, String place, String month, String period) {
        return cells.row(rule, rule.breakdown(), place("LAPPI", place), period(month, period));
    }
}
