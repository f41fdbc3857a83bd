package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.month;
import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Open notifications: what was received minus what was closed, up to the end of the period. */
class StockRuleTest {
    private static final StockRule OPEN = new StockRule();

    private final Cells cells = new Cells()
            .monthly(Tally.SPRO_RECEIVED, "LAPPI", "2022-01", 5, 5)
            .monthly(Tally.SPRO_CLOSED, "LAPPI", "2022-03", 2, 0, 1, 1)
            .monthly(Tally.SPRO_RECEIVED, "KAINUU", "2022-06", 1, 1);

    @Test
    void theStockIsThatOfThePeriodsEnd() {
        assertThat(row("LAPPI", "2022-01", "2022-01")).isEqualTo("5/null = 5.0 OK, 1");
        assertThat(row("LAPPI", "2022-03", "2022-03")).isEqualTo("3/null = 3.0 OK, 1");
        assertThat(row("LAPPI", "2022-03", "2022-Q1")).isEqualTo("3/null = 3.0 OK, 1");
        assertThat(row("OYS", "2022-03", "2022-Q1")).isEqualTo("3/null = 3.0 OK, 1");
        assertThat(row("OYS", "2022-06", "2022-06")).isEqualTo("4/null = 4.0 OK, 2");
        assertThat(row("FI", "2022-06", "ALL")).isEqualTo("4/null = 4.0 OK, 2");
    }

    @Test
    void aPeriodInWhichNothingHappenedIsAnEmptyRow() {
        assertThat(row("LAPPI", "2022-02", "2022-02")).isEqualTo("0/null = 0.0 OK, 0");
        assertThat(row("LAPPI", "2022-06", "2022-06")).isEqualTo("0/null = 0.0 OK, 0");
    }

    @Test
    void aRowWhoseOnlyEventLeftIsEmptied() {
        cells.monthly(Tally.SPRO_RECEIVED, "KAINUU", "2022-06", 0);

        assertThat(row("OYS", "2022-06", "2022-06")).isEqualTo("0/null = 0.0 OK, 0");
        assertThat(row("FI", "2022-06", "ALL")).isEqualTo("3/null = 3.0 OK, 1");
    }

    @Test
    void aChangeInAnOldMonthTouchesEachLaterRowThatIsThere() {
        Cell old = new Cell(Tally.SPRO_RECEIVED, "LAPPI", month("2021-12"), "");

        assertThat(OPEN.periods(old, place("LAPPI", "LAPPI"), cells.book()))
                .extracting(Period::text)
                .containsExactlyInAnyOrder(
                        "2021-12", "2021-Q4", "2021", "ALL", "2022-01", "2022-Q1", "2022", "2022-03");
        assertThat(OPEN.periods(old, place("LAPPI", "OYS"), cells.book()))
                .extracting(Period::text)
                .containsExactlyInAnyOrder(
                        "2021-12", "2021-Q4", "2021", "ALL", "2022-01", "2022-Q1", "2022", "2022-03", "2022-06",
                        "2022-Q2");
    }

    @Test
    void aChangeInTheLastMonthTouchesNoOther() {
        Cell last = new Cell(Tally.SPRO_CLOSED, "LAPPI", month("2022-03"), "");

        assertThat(OPEN.periods(last, place("LAPPI", "LAPPI"), cells.book()))
                .extracting(Period::text)
                .containsExactlyInAnyOrder("2022-03", "2022-Q1", "2022", "ALL");
    }

    @Test
    void whatIsBrokenDownIsNotReadTwice() {
        assertThat(OPEN.reads(new Cell(Tally.SPRO_RECEIVED, "LAPPI", month("2022-03"), "category=OTHER")))
                .isFalse();
        assertThat(OPEN.reads(new Cell(Tally.SPRO_RECEIVED, "LAPPI", month("2022-03"), "")))
                .isTrue();
        assertThat(OPEN.reads(new Cell(Tally.SPRO_CORRECTED, "LAPPI", month("2022-03"), "")))
                .isFalse();
    }

    private String row(String place, String month, String period) {
        return cells.row(OPEN, "", place("LAPPI", place), period(month, period));
    }
}
