package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.ReportingPeriodClosed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClosingChecksTest {
    private final Feed feed = new Feed();

    @Test
    void aClosingNamesAStreamAndAMonth() {
        assertProblems(feed.closing("LAPPI", "2021-01"));
        assertProblems(feed.closing("LAPPI", "2021-01").setStream("pilot-milestone"));
        assertProblems(feed.closing("LAPPI", "2021-01").setStream("spro"), "UNKNOWN_CODE stream");
        assertProblems(feed.closing("LAPPI", "2021-Q1"), "CONTRADICTION period");
    }

    @Test
    void whatItDeclaresIsNotNegative() {
        assertProblems(feed.closing("LAPPI", "2021-01").setDeclaredEvents(-1), "CONTRADICTION declaredEvents");
    }

    @Test
    void itWasNotClosedInTheFuture() {
        // Recorded at 13 o'clock on 1 June in Helsinki.
        assertProblems(feed.closing("LAPPI", "2021-01").setClosedAt(Instant.parse("2022-06-02T20:59:59Z")));
        assertProblems(
                feed.closing("LAPPI", "2021-01").setClosedAt(Instant.parse("2022-06-02T21:00:00Z")),
                "FUTURE_DATE closedAt");
    }

    private static void assertProblems(ReportingPeriodClosed.Builder event, String... problems) {
        assertThat(new Feed().send(event).problems()).containsExactly(problems);
    }
}
