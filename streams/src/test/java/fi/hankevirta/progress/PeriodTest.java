package fi.hankevirta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The periods that hold a month. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2022-01, 2022-Q1, 2022, 2022-01, 2022-03",
        "2022-03, 2022-Q1, 2022, 2022-01, 2022-03",
        "2022-04, 2022-Q2, 2022, 2022-04, 2022-06",
        "2022-06, 2022-Q2, 2022, 2022-04, 2022-06",
        "2022-09, 2022-Q3, 2022, 2022-07, 2022-09",
        "2022-10, 2022-Q4, 2022, 2022-10, 2022-12",
        "2022-12, 2022-Q4, 2022, 2022-10, 2022-12",
        "2023-01, 2023-Q1, 2023, 2023-01, 2023-03",
        "0001-01, 0001-Q1, 0001, 0001-01, 0001-03",
        "9999-12, 9999-Q4, 9999, 9999-10, 9999-12",
    })
    void aMonthLiesInItsQuarterItsYearAndAllTime(
            String month, String quarter, String year, String firstOfQuarter, String lastOfQuarter) {
        List<Period> holding = Period.holding(Cells.month(month));

        assertThat(holding).extracting(Period::text).containsExactly(month, quarter, year, "ALL");
        assertThat(holding.get(0).first()).isEqualTo(Cells.month(month));
        assertThat(holding.get(0).last()).isEqualTo(Cells.month(month));
        assertThat(holding.get(1).first()).isEqualTo(Cells.month(firstOfQuarter));
        assertThat(holding.get(1).last()).isEqualTo(Cells.month(lastOfQuarter));
        assertThat(holding.get(2).first()).isEqualTo(Cells.month(year + "-01"));
        assertThat(holding.get(2).last()).isEqualTo(Cells.month(year + "-12"));
    }

    @Test
    void whatHasNoMonthLiesInAllTimeOnly() {
        assertThat(Period.holding(Month.ALL)).containsExactly(Period.ALL);
    }

    @Test
    void allTimeHoldsWhatHasNoMonthAndEveryMonth() {
        assertThat(Period.ALL.first()).isEqualTo(Month.ALL);
        assertThat(Period.ALL.last()).isGreaterThan(Cells.month("9999-12"));
    }
}
