package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RejectedFigureTest {
    private static final String LAPPI = "hankealue.lappi.spro-notification.v1";
    private static final String KAINUU = "hankealue.kainuu.spro-notification.v1";
    private static final String THL = "hankealue.thl.pilot-milestone.v1";
    private static final String SPRO = "reporting.rejected|stream=spro-notification|";
    private static final Instant RECORDED_AT = Instant.parse("2022-03-30T10:00:00Z");

    private final Feed feed = new Feed();

    @Test
    void recordsBelongToTheMonthInFinlandInWhichTheyArrived() {
        // Given
        feed.send(LAPPI, null, Instant.parse("2022-03-31T20:59:59.999Z"))
                .send(LAPPI, valid("LAPPI"), Instant.parse("2022-03-31T20:00:00Z"))
                .send(LAPPI, valid("LAPPI"), Instant.parse("2022-03-31T21:00:00Z"))
                .send(LAPPI, null, Instant.parse("2021-12-31T22:00:00Z"))
                .send(LAPPI, null, Instant.parse("2021-12-31T21:59:59.999Z"));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-03"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 1 areas, 2022-03-31T20:59:59.999Z");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-04"))
                .isEqualTo("0/1 = 0.0 SHARE OK, 1 of 1 areas, 2022-03-31T21:00:00Z");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-01"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas, 2021-12-31T22:00:00Z");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2021-Q4"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 1 areas, 2021-12-31T21:59:59.999Z");
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|2022-Q1"))
                .isEqualTo("2/3 = 0.6666666666666666 SHARE OK, 1 of 1 areas, 2022-03-31T20:59:59.999Z");
    }

    @Test
    void everyRecordOfAnAreaCountsForWhoSentIt() {
        // Given
        feed.send(LAPPI, valid("LAPPI"), Instant.parse("2022-03-31T12:00:00Z"))
                .send(LAPPI, feed.arrivals().get(0).value(), Instant.parse("2022-03-31T12:00:01Z"))
                .send(LAPPI, valid("KAINUU"), Instant.parse("2022-03-31T12:00:02Z"))
                .send(KAINUU, valid("KAINUU"), Instant.parse("2022-03-31T12:00:03Z"));

        // When
        BatchResult result = feed.result();

        // Then
        assertThat(row(result, SPRO + "HANKEALUE|LAPPI|ALL"))
                .isEqualTo("1/3 = 0.3333333333333333 SHARE OK, 1 of 1 areas, 2022-03-31T12:00:02Z");
        assertThat(row(result, SPRO + "YTA|OYS|2022-03"))
                .isEqualTo("1/4 = 0.25 SHARE OK, 2 of 4 areas, 2022-03-31T12:00:03Z");
        assertThat(keys(result, "reporting.rejected")).allMatch(key -> key.startsWith(SPRO));
    }

    @Test
    void recordsOfThlCountForTheNationAlone() {
        // Given
        feed.send(THL, null, Instant.parse("2022-03-31T12:00:00Z"));

        // When
        BatchResult alone = feed.result();
        feed.send("hankealue.lappi.pilot-milestone.v1", null, Instant.parse("2022-03-31T11:00:00Z"));
        BatchResult together = feed.result();

        // Then
        assertThat(keys(alone, "reporting.rejected"))
                .containsExactly(
                        "reporting.rejected|stream=pilot-milestone|FI|FI|2022",
                        "reporting.rejected|stream=pilot-milestone|FI|FI|2022-03",
                        "reporting.rejected|stream=pilot-milestone|FI|FI|2022-Q1",
                        "reporting.rejected|stream=pilot-milestone|FI|FI|ALL");
        assertThat(row(alone, "reporting.rejected|stream=pilot-milestone|FI|FI|2022-03"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 0 of 0 areas, 2022-03-31T12:00:00Z");
        assertThat(row(together, "reporting.rejected|stream=pilot-milestone|FI|FI|2022-03"))
                .isEqualTo("2/2 = 1.0 SHARE OK, 1 of 0 areas, 2022-03-31T12:00:00Z");
        assertThat(row(together, "reporting.rejected|stream=pilot-milestone|YTA|OYS|2022-03"))
                .isEqualTo("1/1 = 1.0 SHARE OK, 1 of 0 areas, 2022-03-31T11:00:00Z");
    }

    /** A notification that is valid in the topic of its area. */
    private byte[] valid(String area) {
        return Feed.bytes(
                feed.notification(area, "2022-01-01").setRecordedAt(RECORDED_AT).build());
    }
}
