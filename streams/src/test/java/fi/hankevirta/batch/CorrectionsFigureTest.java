package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CorrectionsFigureTest {
    private static final String SPRO = "reporting.corrections|stream=spro-notification|";
    private static final String THEN = ", 2022-06-01T10:00:00Z";

    private final Feed feed = new Feed();

    @Test
    void thingsOfALaterRevisionOrRetractedAreCorrected() {
        // Given
        String corrected = feed.id();
        feed.send(feed.notification("LAPPI", "2021-01-01"))
                .send(feed.notification("LAPPI", "2021-01-01").setNotificationId(corrected))
                .send(feed.notification("LAPPI", "2021-01-01")
                        .setNotificationId(corrected)
                        .setRevision(3))
                .send(feed.notification("LAPPI", "2021-01-01").setRetracted(true))
                .send(feed.notification("KAINUU", "2021-01-01"))
                .send(feed.notification("KAINUU", "2021-01-01").setRevision(0));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("2/3 = 0.6666666666666666 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, SPRO + "HANKEALUE|KAINUU|2022-06")).isEqualTo("0/1 = 0.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, SPRO + "YTA|OYS|2022-Q2")).isEqualTo("2/4 = 0.5 SHARE OK, 2 of 4 areas" + THEN);
        assertThat(row(result, SPRO + "FI|FI|ALL")).isEqualTo("2/4 = 0.5 SHARE OK, 2 of 22 areas" + THEN);
    }

    @Test
    void aThingThatWasRetractedAtOnceIsCorrected() {
        feed.send(feed.notification("LAPPI", "2021-01-01").setRetracted(true));

        assertThat(row(feed.result(), SPRO + "HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas" + THEN);
    }

    @Test
    void aThingBelongsToTheMonthInFinlandInWhichTheCountingRevisionWasRecorded() {
        // Given
        String moved = feed.id();
        feed.send(feed.notification("LAPPI", "2021-01-01")
                        .setNotificationId(moved)
                        .setRecordedAt(Instant.parse("2022-03-01T10:00:00Z")))
                .send(feed.notification("LAPPI", "2021-01-01")
                        .setNotificationId(moved)
                        .setRevision(2)
                        .setRecordedAt(Instant.parse("2022-03-31T21:00:00Z")))
                .send(feed.notification("KAINUU", "2021-01-01")
                        .setRecordedAt(Instant.parse("2022-03-31T20:59:59.999Z")));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, SPRO + "FI|FI|2022-03"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 1 of 22 areas, 2022-03-31T20:59:59.999Z");
        assertThat(row(result, SPRO + "FI|FI|2022-04"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 22 areas, 2022-03-31T21:00:00Z");
        assertThat(row(result, SPRO + "FI|FI|2022"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 2 of 22 areas, 2022-03-31T21:00:00Z");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-03")).isEqualTo("absent");
    }

    @Test
    void thingsOfThlCountForTheNationAlone() {
        // Given
        feed.send(feed.milestone("THL", "PILOT_2", "GUIDE_PUBLISHED", null));

        // When
        BatchResult alone = feed.result();
        feed.send(feed.milestone("LAPPI", "PILOT_1", "JOINED", null).setRevision(2));
        BatchResult together = feed.result();

        // Then
        assertThat(keys(alone, "reporting.corrections"))
                .containsExactly(
                        "reporting.corrections|stream=pilot-milestone|FI|FI|2022",
                        "reporting.corrections|stream=pilot-milestone|FI|FI|2022-06",
                        "reporting.corrections|stream=pilot-milestone|FI|FI|2022-Q2",
                        "reporting.corrections|stream=pilot-milestone|FI|FI|ALL");
        assertThat(row(alone, "reporting.corrections|stream=pilot-milestone|FI|FI|ALL"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 0 of 0 areas" + THEN);
        assertThat(row(together, "reporting.corrections|stream=pilot-milestone|FI|FI|ALL"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 0 areas" + THEN);
        assertThat(row(together, "reporting.corrections|stream=pilot-milestone|YTA|OYS|ALL"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 0 areas" + THEN);
    }

    @Test
    void allStreamsHaveThem() {
        feed.send(feed.measurement("LAPPI", "2022-01-01").setRevision(2))
                .send(feed.status("LAPPI", "2022-01"))
                .send(feed.closing("LAPPI", "2022-01").setRevision(5));

        BatchResult result = feed.result();

        assertThat(row(result, "reporting.corrections|stream=avain-measurement|HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "reporting.corrections|stream=structural-status|HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 1 of 0 areas" + THEN);
        assertThat(row(result, "reporting.corrections|stream=reporting-period|HANKEALUE|LAPPI|2022-06"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 0 areas" + THEN);
    }
}
