package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessFigureTest {
    private static final String LAPPI = "reporting.timeliness|stream=spro-notification|HANKEALUE|LAPPI|";

    private final Feed feed = new Feed();

    @ParameterizedTest
    @CsvSource({
        // The last day in time ends at midnight in Finland, in summer ...
        "2022-03, 15, 2022-04-15T20:59:59Z, 1",
        "2022-03, 15, 2022-04-15T20:59:59.999Z, 1",
        "2022-03, 15, 2022-04-15T21:00:00Z, 0",
        // ... and in winter.
        "2021-12, 15, 2022-01-15T21:59:59.999Z, 1",
        "2021-12, 15, 2022-01-15T22:00:00Z, 0",
        // Summer time began on 27 March 2022 ...
        "2022-02, 26, 2022-03-26T21:59:59.999Z, 1",
        "2022-02, 26, 2022-03-26T22:00:00Z, 0",
        "2022-02, 27, 2022-03-27T20:59:59.999Z, 1",
        "2022-02, 27, 2022-03-27T21:00:00Z, 0",
        // ... and had ended on 31 October 2021.
        "2021-09, 30, 2021-10-30T20:59:59.999Z, 1",
        "2021-09, 30, 2021-10-30T21:00:00Z, 0",
        "2021-09, 31, 2021-10-31T21:59:59.999Z, 1",
        "2021-09, 31, 2021-10-31T22:00:00Z, 0",
        // Early is in time.
        "2022-03, 1, 2022-03-01T00:00:00Z, 1",
        "2022-03, 1, 2022-04-01T20:59:59Z, 1",
        "2022-03, 1, 2022-04-01T21:00:00Z, 0",
    })
    void aClosingIsInTimeUntilTheLastDaysEnd(String month, int days, Instant closedAt, long inTime) {
        feed.send(feed.closing("LAPPI", month).setClosedAt(closedAt));

        BatchResult result = Batch.of(Feed.REGISTER, feed.arrivals(), 30, days);

        assertThat(row(result, LAPPI + month))
                .isEqualTo("%d/1 = %d.0 SHARE OK, 1 of 1 areas, 2022-06-01T10:00:00Z".formatted(inTime, inTime));
    }

    @Test
    void aClosingThatIsMendedKeepsItsTime() {
        // Given
        Instant inTime = Instant.parse("2022-04-10T08:00:00Z");
        feed.send(feed.closing("LAPPI", "2022-03").setClosedAt(inTime))
                .send(feed.closing("LAPPI", "2022-03")
                        .setClosedAt(inTime)
                        .setRevision(2)
                        .setRecordedAt(Instant.parse("2022-06-01T11:00:00Z"))
                        .setDeclaredEvents(4));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, LAPPI + "2022-03")).isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas, 2022-06-01T11:00:00Z");
        assertThat(row(result, "reporting.completeness|stream=spro-notification|HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas, 2022-06-01T11:00:00Z");
        assertThat(row(result, "reporting.reconciliation|stream=spro-notification|HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("0/4 = 0.0 SHARE OK, 1 of 1 areas, 2022-06-01T11:00:00Z");
    }

    @Test
    void theSilentAndTheLateAddUp() {
        feed.send(feed.closing("LAPPI", "2022-02").setClosedAt(Instant.parse("2022-03-15T12:00:00Z")))
                .send(feed.closing("LAPPI", "2022-03").setClosedAt(Instant.parse("2022-04-16T12:00:00Z")))
                .send(feed.closing("KAINUU", "2022-03").setClosedAt(Instant.parse("2022-04-15T12:00:00Z")));

        assertThat(row(feed.result(), "reporting.timeliness|stream=spro-notification|YTA|OYS|2022-Q1"))
                .isEqualTo("2/8 = 0.25 SHARE OK, 2 of 4 areas, 2022-06-01T10:00:00Z");
    }

    @Test
    void nothingIsMeasuredWithZeroDays() {
        feed.send(feed.closing("LAPPI", "2022-03"));

        BatchResult result = Batch.of(Feed.REGISTER, feed.arrivals(), 30, 0);

        assertThat(keys(result, "reporting.timeliness")).isEmpty();
        assertThat(keys(result, "reporting.completeness")).isNotEmpty();
    }
}
