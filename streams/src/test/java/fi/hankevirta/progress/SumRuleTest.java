package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.month;
import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Counts and shares from summed cells. */
class SumRuleTest {
    private static final SumRule PLANS = SumRule.count(Tally.AVAIN_PLANS, SumRule.slot(Tally.AVAIN_PLANS, "count"));
    private static final SumRule FOLLOWED = SumRule.share(
            Tally.AVAIN_FOLLOWED_UP,
            SumRule.slot(Tally.AVAIN_FOLLOWED_UP, "followed-up"),
            SumRule.slot(Tally.AVAIN_FOLLOWED_UP, "count"));

    private final Cells cells = new Cells();

    @Test
    void aHigherLevelAndALongerPeriodAreSumsOfCells() {
        cells.monthly(Tally.AVAIN_PLANS, "LAPPI", "2022-01", 3, 3)
                .monthly(Tally.AVAIN_PLANS, "LAPPI", "2022-03", 4, 4)
                .monthly(Tally.AVAIN_PLANS, "LAPPI", "2022-04", 5, 5)
                .monthly(Tally.AVAIN_PLANS, "KESKI_POHJANMAA", "2022-03", 10, 10)
                .monthly(Tally.AVAIN_PLANS, "SATAKUNTA", "2022-03", 100, 100);

        assertThat(cells.row(PLANS, "", place("LAPPI", "LAPPI"), period("2022-03", "2022-03")))
                .isEqualTo("4/null = 4.0 OK, 1");
        assertThat(cells.row(PLANS, "", place("LAPPI", "LAPPI"), period("2022-03", "2022-Q1")))
                .isEqualTo("7/null = 7.0 OK, 1");
        assertThat(cells.row(PLANS, "", place("LAPPI", "OYS"), period("2022-03", "2022-Q1")))
                .isEqualTo("17/null = 17.0 OK, 2");
        assertThat(cells.row(PLANS, "", place("LAPPI", "FI"), period("2022-03", "2022")))
                .isEqualTo("122/null = 122.0 OK, 3");
    }

    @Test
    void aShareOfAHigherLevelIsOfSumsAndNoMeanOfShares() {
        cells.monthly(Tally.AVAIN_FOLLOWED_UP, "LAPPI", "2022-03", 1, 1, 1)
                .monthly(Tally.AVAIN_FOLLOWED_UP, "KESKI_POHJANMAA", "2022-03", 99, 0, 99);

        assertThat(cells.row(FOLLOWED, "", place("LAPPI", "OYS"))).isEqualTo("1/100 = 0.01 OK, 2");
    }

    @Test
    void aShareOfNothingIsUndefined() {
        cells.monthly(Tally.AVAIN_FOLLOWED_UP, "LAPPI", "2022-03", 0);

        assertThat(cells.row(FOLLOWED, "", place("LAPPI", "LAPPI"))).isEqualTo("0/0 = null UNDEFINED, 0");
        assertThat(cells.row(FOLLOWED, "", place("HELSINKI", "HELSINKI"))).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void aCountOfNothingIsNought() {
        assertThat(cells.row(PLANS, "", place("LAPPI", "LAPPI"))).isEqualTo("0/null = 0.0 OK, 0");
    }

    @Test
    void partitionsAreSummedAndTheirAreaCountsOnce() {
        Cell cell = new Cell(Tally.AVAIN_PLANS, "LAPPI", month("2022-03"), "");
        cells.put(cell, 0, 2, 1_000, 2).put(cell, 5, 3, 7_000, 3).put(cell, 4, 0, Partial.NEVER);

        Result row = PLANS.compute("", place("LAPPI", "FI"), Period.ALL, cells.book());

        assertThat(Cells.text(row)).isEqualTo("5/null = 5.0 OK, 1");
        assertThat(row.lastRecordedAt()).isEqualTo(7_000);
    }

    @Test
    void theLatestPartialOfAPartitionReplacesTheOneBefore() {
        Cell cell = new Cell(Tally.AVAIN_PLANS, "LAPPI", month("2022-03"), "");
        cells.put(cell, 0, 9, 9_000, 9).put(cell, 0, 2, 1_000, 2);

        Result row = PLANS.compute("", place("LAPPI", "FI"), Period.ALL, cells.book());

        assertThat(Cells.text(row)).isEqualTo("2/null = 2.0 OK, 1");
        assertThat(row.lastRecordedAt()).isEqualTo(1_000);
    }

    @Test
    void oneOfTheRulesOwnBreakdownsReadsCellsWithoutABreakdown() {
        Cell without = new Cell(Tally.AVAIN_CHANGE, "LAPPI", month("2022-03"), "");
        Cell with = new Cell(Tally.AVAIN_CHANGE, "LAPPI", month("2022-03"), "domain=HOUSING");
        SumRule improved = SumRule.share(Tally.AVAIN_CHANGE, SumRule.slot(Tally.AVAIN_CHANGE, "IMPROVED"), Total::all)
                .only("change=IMPROVED");
        cells.put(without, 0, 1, 1_000, 1, 1, 2);

        assertThat(improved.reads(without)).isTrue();
        assertThat(improved.reads(with)).isFalse();
        assertThat(improved.breakdown(without)).isEqualTo("change=IMPROVED");
        assertThat(cells.row(improved, "change=IMPROVED", place("LAPPI", "LAPPI")))
                .isEqualTo("2/4 = 0.5 OK, 1");
    }

    @Test
    void breakdownsOfCellsHaveRowsOfTheirOwn() {
        Cell with = new Cell(Tally.SPRO_RECEIVED, "LAPPI", month("2022-03"), "category=OTHER");
        SumRule received = SumRule.count(Tally.SPRO_RECEIVED, SumRule.slot(Tally.SPRO_RECEIVED, "count"));
        cells.put(with, 0, 3, 1_000, 3).monthly(Tally.SPRO_RECEIVED, "LAPPI", "2022-03", 8, 8);

        assertThat(received.breakdown(with)).isEqualTo("category=OTHER");
        assertThat(cells.row(received, "category=OTHER", place("LAPPI", "FI"))).isEqualTo("3/null = 3.0 OK, 1");
        assertThat(cells.row(received, "", place("LAPPI", "FI"))).isEqualTo("8/null = 8.0 OK, 1");
    }

    @Test
    void whatWasClosedWithinTheTargetIsOnItsLastDayToo() {
        SumRule inTarget = SumRule.share(Tally.SPRO_CLOSED, total -> total.upTo(2), Total::all);
        cells.monthly(Tally.SPRO_CLOSED, "LAPPI", "2022-03", 10, 1, 2, 3, 4);

        assertThat(cells.row(inTarget, "", place("LAPPI", "LAPPI"))).isEqualTo("6/10 = 0.6 OK, 1");
    }
}
