package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Months closed of months expected. In the register, 9 areas are expected to report AVAIN, 2 of them in OYS. */
class ClosingRuleTest {
    private static final String AVAIN = "stream=avain-measurement";
    private static final ClosingRule COMPLETE = ClosingRule.completeness(new Reporters(Cells.REGISTER));
    private static final ClosingRule TIMELY = new ClosingRule(new Reporters(Cells.REGISTER), 2);

    private final Cells cells = new Cells();

    @Test
    void onceAnAreaClosedAMonthEveryExpectedAreaHasNotOrHas() {
        close("LAPPI", "2022-03", 0, 0, 0, 1);

        assertThat(row(COMPLETE, "LAPPI", "2022-03")).isEqualTo("1/1 = 1.0 OK, 1");
        assertThat(row(COMPLETE, "KESKI_POHJANMAA", "2022-03")).isEqualTo("0/1 = 0.0 OK, 0");
        assertThat(row(COMPLETE, "OYS", "2022-03")).isEqualTo("1/2 = 0.5 OK, 1");
        assertThat(row(COMPLETE, "FI", "2022-03")).isEqualTo("1/9 = " + 1.0 / 9 + " OK, 1");
    }

    @Test
    void monthsThatNobodyClosedAreNotExpected() {
        close("LAPPI", "2022-01", 1);
        close("LAPPI", "2022-03", 1);
        close("SATAKUNTA", "2022-03", 1);

        assertThat(row(COMPLETE, "LAPPI", "2022-Q1")).isEqualTo("2/2 = 1.0 OK, 1");
        assertThat(row(COMPLETE, "SATAKUNTA", "2022-Q1")).isEqualTo("1/2 = 0.5 OK, 1");
        assertThat(row(COMPLETE, "FI", "2022-Q1")).isEqualTo("3/18 = " + 3.0 / 18 + " OK, 2");
    }

    @Test
    void whatWasClosedOnTheLastDayIsInTime() {
        close("LAPPI", "2022-01", 0, 0, 1);
        close("LAPPI", "2022-02", 1);
        close("LAPPI", "2022-03", 0, 0, 0, 1);

        assertThat(row(TIMELY, "LAPPI", "2022-Q1")).isEqualTo("2/3 = " + 2.0 / 3 + " OK, 1");
    }

    @Test
    void whatIsNotMeasuredHasNoValue() {
        ClosingRule unmeasured = new ClosingRule(new Reporters(Cells.REGISTER), 0);
        close("LAPPI", "2022-03", 1);

        assertThat(row(unmeasured, "LAPPI", "2022-03")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aClosingByAnAreaThatIsNotExpectedCountsNowhere() {
        close("HELSINKI", "2022-03", 1);
        Cell cell = new Cell(Tally.REPORTING_CLOSED, "HELSINKI", Cells.month("2022-03"), AVAIN);

        assertThat(COMPLETE.reads(cell)).isFalse();
        assertThat(row(COMPLETE, "FI", "2022-03")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aClosingBeforeTheFirstExpectedMonthCountsNowhere() {
        close("LAPPI", "2020-12", 1);

        assertThat(row(COMPLETE, "LAPPI", "2020-12")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aClosingTouchesTheRowsOfAllWhoAreExpectedAndOfNobodyElse() {
        Cell cell = new Cell(Tally.REPORTING_CLOSED, "LAPPI", Cells.month("2022-03"), AVAIN);

        assertThat(COMPLETE.reads(cell)).isTrue();
        assertThat(COMPLETE.places(cell, Cells.PLACES).stream().map(Place::code))
                .contains("LAPPI", "KESKI_POHJANMAA", "SATAKUNTA", "OYS", "FI")
                .doesNotContain("HELSINKI");
    }

    private void close(String area, String month, long... days) {
        cells.put(new Cell(Tally.REPORTING_CLOSED, area, Cells.month(month), AVAIN), 0, 1, 1_000, days);
    }

    private String row(ClosingRule rule, String place, String period) {
        String area = place.equals("OYS") || place.equals("FI") ? "LAPPI" : place;
        String month = period.contains("Q") ? "2022-03" : period;
        return cells.row(rule, AVAIN, place(area, place), period(month, period));
    }
}
