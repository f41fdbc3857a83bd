package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.NotificationState;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReconciliationFigureTest {
    private static final String SPRO = "reporting.reconciliation|stream=spro-notification|";
    private static final String AVAIN = "reporting.reconciliation|stream=avain-measurement|";
    private static final String THEN = ", 2022-06-01T10:00:00Z";
    private static final Instant LATER = Instant.parse("2022-06-01T11:00:00Z");
    private static final Instant LATEST = Instant.parse("2022-06-01T12:00:00Z");

    private final Feed feed = new Feed();

    @Test
    void notificationsInAnyStateAreHeldAgainstWhatTheSourceDeclares() {
        // Given
        feed.send(feed.closing("LAPPI", "2022-03").setDeclaredEvents(4))
                .send(feed.notification("LAPPI", "2022-03-01"))
                .send(feed.notification("LAPPI", "2022-03-31").setState(NotificationState.WITHDRAWN))
                .send(feed.corrected("LAPPI", "2022-03-15", "2022-04-01")
                        .setState(NotificationState.CLOSED_MERGED)
                        .setRecordedAt(LATER))
                .send(feed.notification("LAPPI", "2022-03-02")
                        .setRetracted(true)
                        .setRecordedAt(LATEST))
                .send(feed.notification("LAPPI", "2022-04-01").setRecordedAt(LATEST))
                .send(feed.notification("KAINUU", "2022-03-01").setRecordedAt(LATEST));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("3/4 = 0.75 SHARE OK, 1 of 1 areas, 2022-06-01T11:00:00Z");
        assertThat(row(result, SPRO + "FI|FI|ALL"))
                .isEqualTo("3/4 = 0.75 SHARE OK, 1 of 22 areas, 2022-06-01T11:00:00Z");
        assertThat(row(result, SPRO + "HANKEALUE|KAINUU|2022-03")).isEqualTo("absent");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-04")).isEqualTo("absent");
    }

    @Test
    void measurementsOfAnyStageAreHeldExpectedOrNot() {
        // Given
        feed.send(feed.closing("KAINUU", "2022-03")
                        .setStream("avain-measurement")
                        .setDeclaredEvents(2))
                .send(feed.measurement("KAINUU", "2022-03-01"))
                .send(feed.review("KAINUU", 1, "2022-03-31"))
                .send(feed.review("KAINUU", 2, "2022-04-01"));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, AVAIN + "HANKEALUE|KAINUU|2022-03"))
                .isEqualTo("2/2 = 1.0 SHARE OK, 1 of 0 areas" + THEN);
        assertThat(row(result, AVAIN + "YTA|OYS|2022")).isEqualTo("2/2 = 1.0 SHARE OK, 1 of 2 areas" + THEN);
        assertThat(keys(result, SPRO)).isEmpty();
    }

    @Test
    void moreThanDeclaredIsNotClipped() {
        feed.send(feed.closing("LAPPI", "2022-03").setDeclaredEvents(1))
                .send(feed.notification("LAPPI", "2022-03-01"))
                .send(feed.notification("LAPPI", "2022-03-02"));

        assertThat(row(feed.result(), SPRO + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("2/1 = 2.0 SHARE OK, 1 of 1 areas" + THEN);
    }

    @Test
    void nothingDeclaredIsUndefined() {
        feed.send(feed.closing("LAPPI", "2022-03"))
                .send(feed.closing("KAINUU", "2022-03"))
                .send(feed.notification("KAINUU", "2022-03-01"));

        BatchResult result = feed.result();

        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("0/0 = null SHARE UNDEFINED, 1 of 1 areas" + THEN);
        assertThat(row(result, SPRO + "YTA|OYS|2022-03")).isEqualTo("1/0 = null SHARE UNDEFINED, 2 of 4 areas" + THEN);
    }

    @Test
    void onlyClosedMonthsAddUp() {
        feed.send(feed.closing("LAPPI", "2022-03").setDeclaredEvents(2))
                .send(feed.closing("KAINUU", "2022-02").setDeclaredEvents(2))
                .send(feed.notification("LAPPI", "2022-03-01"))
                .send(feed.notification("LAPPI", "2022-02-01"))
                .send(feed.notification("KAINUU", "2022-02-01"))
                .send(feed.notification("KAINUU", "2022-02-28"));

        assertThat(row(feed.result(), SPRO + "YTA|OYS|2022-Q1")).isEqualTo("3/4 = 0.75 SHARE OK, 2 of 4 areas" + THEN);
    }

    @Test
    void aRetractedClosingHoldsNothing() {
        feed.send(feed.closing("LAPPI", "2022-03").setDeclaredEvents(1))
                .send(feed.closing("LAPPI", "2022-03").setRevision(2).setRetracted(true))
                .send(feed.notification("LAPPI", "2022-03-01"));

        assertThat(keys(feed.result(), "reporting.reconciliation")).isEmpty();
    }

    @Test
    void otherStreamsAreNotReconciled() {
        feed.send(feed.closing("LAPPI", "2022-03").setStream("structural-status"))
                .send(feed.closing("LAPPI", "2022-03").setStream("pilot-milestone"))
                .send(feed.closing("LAPPI", "2022-03").setStream("reporting-period"))
                .send(feed.status("LAPPI", "2022-03"));

        assertThat(keys(feed.result(), "reporting.reconciliation")).isEmpty();
        assertThat(feed.problems()).isEmpty();
    }
}
