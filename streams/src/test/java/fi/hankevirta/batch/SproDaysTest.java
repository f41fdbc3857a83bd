package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SproDaysTest {
    private final Feed feed = new Feed();

    @Test
    void quantilesAreTheDaysAtTheNearestRank() {
        for (int days = 1; days <= 11; days++) {
            close(LocalDate.of(2021, 3, 31).minusDays(days * 2L), LocalDate.of(2021, 3, 31));
        }

        BatchResult result = feed.result();

        assertThat(row(result, "spro.handling-days|quantile=p50|FI|FI|2021-03"))
                .isEqualTo("12/11 = 12.0 DAYS OK, 1 of 22 areas, 2022-06-01T10:00:00Z");
        assertThat(row(result, "spro.handling-days|quantile=p90|FI|FI|2021-03")).startsWith("20/11 = 20.0 DAYS OK");
    }

    @Test
    void rankOfTenIsExact() {
        for (int days = 1; days <= 10; days++) {
            close(LocalDate.of(2021, 3, 31).minusDays(days), LocalDate.of(2021, 3, 31));
        }

        assertThat(row(feed.result(), "spro.handling-days|quantile=p50|FI|FI|ALL"))
                .startsWith("5/10 = 5.0");
        assertThat(row(feed.result(), "spro.handling-days|quantile=p90|FI|FI|ALL"))
                .startsWith("9/10 = 9.0");
    }

    @Test
    void fewerThanTenAreUndefined() {
        for (int days = 1; days <= 9; days++) {
            close(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
        }

        assertThat(row(feed.result(), "spro.handling-days|quantile=p90|YTA|OYS|2021"))
                .isEqualTo("null/9 = null DAYS UNDEFINED, 1 of 4 areas, 2022-06-01T10:00:00Z");
    }

    @Test
    void aMonthsTooFewMayBeAYearsEnough() {
        for (int i = 0; i < 5; i++) {
            close(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 4));
            close(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 12, 1));
        }

        BatchResult result = feed.result();

        assertThat(row(result, "spro.handling-days|quantile=p50|FI|FI|2021-03")).startsWith("null/5");
        assertThat(row(result, "spro.handling-days|quantile=p50|FI|FI|2021")).startsWith("3/10 = 3.0");
        assertThat(row(result, "spro.handling-days|quantile=p90|FI|FI|2021")).startsWith("275/10 = 275.0");
    }

    @Test
    void moreThanFourHundredDaysCountAsFourHundredAndOne() {
        for (int i = 0; i < 10; i++) {
            close(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 1).plusDays(i < 5 ? 400 : 700));
        }

        BatchResult result = feed.result();

        assertThat(row(result, "spro.handling-days|quantile=p50|FI|FI|ALL")).startsWith("400/10 = 400.0");
        assertThat(row(result, "spro.handling-days|quantile=p90|FI|FI|ALL")).startsWith("401/10 = 401.0");
    }

    @Test
    void firstResponseRunsToTheStartOfHandlingAndBelongsToItsMonth() {
        for (int days = 1; days <= 10; days++) {
            feed.send(feed.notification("LAPPI", "2021-02-28")
                    .setHandlingStartedOn(LocalDate.of(2021, 2, 28).plusDays(days)));
        }
        feed.send(feed.notification("LAPPI", "2021-02-28"));

        BatchResult result = feed.result();

        assertThat(row(result, "spro.first-response-days|quantile=p50|HANKEALUE|LAPPI|2021-03"))
                .isEqualTo("5/10 = 5.0 DAYS OK, 1 of 1 areas, 2022-06-01T10:00:00Z");
        assertThat(row(result, "spro.first-response-days|quantile=p50|HANKEALUE|LAPPI|2021-02"))
                .isEqualTo("absent");
    }

    private void close(LocalDate notifiedOn, LocalDate closedOn) {
        feed.send(feed.corrected("LAPPI", notifiedOn.toString(), closedOn.toString()));
    }
}
