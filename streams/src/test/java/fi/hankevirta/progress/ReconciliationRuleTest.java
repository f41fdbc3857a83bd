package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.month;
import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Things held here against things declared, where the month is closed. */
class ReconciliationRuleTest {
    private static final String SPRO = "stream=spro-notification";
    private static final ReconciliationRule RULE = new ReconciliationRule();

    private final Cells cells = new Cells();

    @Test
    void onlyWhatIsHeldInAClosedMonthOfItsAreaCounts() {
        held("LAPPI", "2022-01", 7);
        declared("LAPPI", "2022-01", 10);
        held("LAPPI", "2022-02", 100);
        held("KESKI_POHJANMAA", "2022-01", 100);

        assertThat(row("LAPPI", "2022-01")).isEqualTo("7/10 = 0.7 OK, 1");
        assertThat(row("LAPPI", "2022-Q1")).isEqualTo("7/10 = 0.7 OK, 1");
        assertThat(row("OYS", "2022-01")).isEqualTo("7/10 = 0.7 OK, 1");
        assertThat(row("KESKI_POHJANMAA", "2022-01")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void moreThanWasDeclaredIsNotClipped() {
        held("LAPPI", "2022-01", 7);
        declared("LAPPI", "2022-01", 5);

        assertThat(row("LAPPI", "2022-01")).isEqualTo("7/5 = 1.4 OK, 1");
    }

    @Test
    void nothingDeclaredIsNoShare() {
        held("LAPPI", "2022-01", 7);
        declared("LAPPI", "2022-01", 0);

        assertThat(row("LAPPI", "2022-01")).isEqualTo("7/0 = null UNDEFINED, 1");
    }

    @Test
    void aThingTouchesNoRowUntilItsMonthIsClosed() {
        Cell cell = new Cell(Tally.REPORTING_HELD, "LAPPI", month("2022-01"), SPRO);
        held("LAPPI", "2022-01", 7);
        assertThat(RULE.periods(cell, place("LAPPI", "FI"), cells.book())).isEmpty();

        declared("LAPPI", "2022-01", 5);
        assertThat(RULE.periods(cell, place("LAPPI", "FI"), cells.book()).stream()
                        .map(Period::text))
                .containsExactly("2022-01", "2022-Q1", "2022", "ALL");
    }

    @Test
    void closingsOfOtherStreamsAreNotReconciled() {
        assertThat(RULE.reads(
                        new Cell(Tally.REPORTING_DECLARED, "LAPPI", month("2022-01"), "stream=structural-status")))
                .isFalse();
    }

    private void held(String area, String month, long count) {
        cells.put(new Cell(Tally.REPORTING_HELD, area, month(month), SPRO), 0, count, 1_000, count);
    }

    private void declared(String area, String month, long count) {
        cells.put(new Cell(Tally.REPORTING_DECLARED, area, month(month), SPRO), 0, 1, 2_000, count);
    }

    private String row(String place, String period) {
        String area = place.equals("OYS") ? "LAPPI" : place;
        return cells.row(RULE, SPRO, place(area, place), period("2022-01", period));
    }
}
