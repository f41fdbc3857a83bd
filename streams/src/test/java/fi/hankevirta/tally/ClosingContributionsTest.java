package fi.hankevirta.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.ReportingPeriodClosed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the closing of a month contributes. */
class ClosingContributionsTest {
    @Test
    void aClosingDeclaresAndTellsHowLateItWas() {
        assertThat(Told.by(closing("2022-02", Instant.parse("2022-03-03T10:00:00Z"), 17)))
                .containsExactly(
                        "reporting.closed|LAPPI|2022-02|stream=spro-notification 3:[1]",
                        "reporting.declared|LAPPI|2022-02|stream=spro-notification [17]");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-03, 2022-03-31T20:59:59Z, 0", // The last day of the month, by summer time.
        "2022-03, 2022-03-31T21:00:00Z, 1",
        "2022-03, 2022-04-15T20:59:59Z, 15",
        "2022-03, 2022-04-15T21:00:00Z, 16",
        "2022-10, 2022-10-31T21:59:59Z, 0", // By winter time again.
        "2022-10, 2022-10-31T22:00:00Z, 1",
        "2022-03, 2021-01-01T00:00:00Z, 0", // Closed before it was over.
        "2022-03, 2023-05-05T20:59:59Z, 400",
        "2022-03, 2023-05-05T21:00:00Z, 401",
        "2022-03, 2099-01-01T00:00:00Z, 401"
    })
    void daysAreCountedFromTheEndOfTheMonthInHelsinki(String period, Instant closedAt, int days) {
        String slot = days == 0 ? "" : days + ":";

        assertThat(Told.by(Tally.REPORTING_CLOSED, closing(period, closedAt, 0)))
                .containsExactly("reporting.closed|LAPPI|" + period + "|stream=spro-notification " + slot + "[1]");
    }

    private static ReportingPeriodClosed closing(String period, Instant closedAt, long declared) {
        return ReportingPeriodClosed.newBuilder()
                .setEventId("00000000-0000-0000-0000-000000000001")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(Instant.parse("2022-06-01T10:00:00Z"))
                .setStream("spro-notification")
                .setPeriod(period)
                .setDeclaredEvents(declared)
                .setClosedAt(closedAt)
                .build();
    }
}
