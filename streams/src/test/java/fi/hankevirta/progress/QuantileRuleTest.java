package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Quantiles at the nearest rank, ceil(q * n), from a histogram of days. */
class QuantileRuleTest {
    private static final QuantileRule MEDIAN = new QuantileRule(Tally.SPRO_CLOSED, 50);
    private static final QuantileRule NINETIETH = new QuantileRule(Tally.SPRO_CLOSED, 90);

    @Test
    void nineThingsAreUndefinedAndTenAreNot() {
        assertThat(row(MEDIAN, 1, 2, 3, 4, 5, 6, 7, 8, 9)).isEqualTo("null/9 = null UNDEFINED, 1");
        assertThat(row(MEDIAN, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).isEqualTo("5/10 = 5.0 OK, 1");
    }

    @Test
    void theRankIsRoundedUp() {
        assertThat(row(MEDIAN, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).isEqualTo("6/11 = 6.0 OK, 1");
        assertThat(row(NINETIETH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).isEqualTo("9/10 = 9.0 OK, 1");
        assertThat(row(NINETIETH, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).isEqualTo("10/11 = 10.0 OK, 1");
    }

    @Test
    void noDaysAtAllAreDaysToo() {
        assertThat(row(NINETIETH, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).isEqualTo("0/10 = 0.0 OK, 1");
        assertThat(row(MEDIAN, 0, 0, 0, 0, 0, 300, 300, 300, 300, 300)).isEqualTo("0/10 = 0.0 OK, 1");
    }

    @Test
    void aboveFourHundredDaysCountsAsFourHundredAndOne() {
        assertThat(row(MEDIAN, 1, 1, 1, 1, 401, 401, 401, 401, 401, 401)).isEqualTo("401/10 = 401.0 OK, 1");
    }

    @Test
    void aHigherLevelIsOfAllItsThingsAndNoMeanOfQuantiles() {
        Cells cells = new Cells()
                .monthly(Tally.SPRO_CLOSED, "LAPPI", "2022-03", 6, histogram(List.of(1, 1, 1, 1, 1, 1)))
                .monthly(Tally.SPRO_CLOSED, "KAINUU", "2022-04", 6, histogram(List.of(1, 9, 9, 9, 9, 9)));

        assertThat(cells.row(MEDIAN, "quantile=p50", place("LAPPI", "LAPPI"))).isEqualTo("null/6 = null UNDEFINED, 1");
        assertThat(cells.row(MEDIAN, "quantile=p50", place("LAPPI", "OYS"))).isEqualTo("1/12 = 1.0 OK, 2");
        assertThat(cells.row(NINETIETH, "quantile=p90", place("LAPPI", "OYS"))).isEqualTo("9/12 = 9.0 OK, 2");
    }

    @Test
    void nothingIsUndefined() {
        assertThat(new Cells().row(MEDIAN, "quantile=p50", place("LAPPI", "LAPPI")))
                .isEqualTo("null/0 = null UNDEFINED, 0");
    }

    @Test
    void theRowsAreNamedByTheirQuantile() {
        assertThat(MEDIAN.breakdown(cell())).isEqualTo("quantile=p50");
        assertThat(NINETIETH.breakdown(cell())).isEqualTo("quantile=p90");
    }

    @Property(tries = 200)
    void itIsTheDaysAtTheRankInTheSortedList(
            @ForAll @Size(min = 10, max = 80) List<@IntRange(max = 401) Integer> days,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        List<Integer> sorted = days.stream().sorted().toList();
        int rank = (int) Math.ceil(percent * sorted.size() / 100.0);
        Cells cells = new Cells().monthly(Tally.SPRO_CLOSED, "LAPPI", "2022-03", days.size(), histogram(days));

        assertThat(new QuantileRule(Tally.SPRO_CLOSED, percent)
                        .compute("", place("LAPPI", "FI"), Period.ALL, cells.book())
                        .numerator())
                .isEqualTo((long) sorted.get(rank - 1));
    }

    private static String row(QuantileRule rule, Integer... days) {
        return new Cells()
                .monthly(Tally.SPRO_CLOSED, "LAPPI", "2022-03", days.length, histogram(List.of(days)))
                .row(rule, "", place("LAPPI", "LAPPI"));
    }

    private static long[] histogram(List<Integer> days) {
        long[] histogram = new long[Collections.max(days) + 1];
        days.forEach(day -> histogram[day]++);
        return histogram;
    }

    private static Cell cell() {
        return new Cell(Tally.SPRO_CLOSED, "LAPPI", Cells.month("2022-03"), "");
    }
}
