package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SproFiguresTest {
    private static final String THEN = ", 2022-06-01T10:00:00Z";

    private final Feed feed = new Feed();

    @Test
    void receivedCountsByMonthOfNotificationAtEveryLevelAndPeriod() {
        feed.send(feed.notification("LAPPI", "2021-03-31"))
                .send(feed.notification("LAPPI", "2021-04-01"))
                .send(feed.notification("KAINUU", "2021-03-01").setCategory(NotificationCategory.OTHER))
                .send(feed.notification("HELSINKI", "2022-01-01"));

        BatchResult result = feed.result();

        assertThat(row(result, "spro.received||HANKEALUE|LAPPI|2021-03"))
                .isEqualTo("1/null = 1.0 COUNT OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "spro.received||HANKEALUE|LAPPI|2021")).startsWith("2/null = 2.0 COUNT OK");
        assertThat(row(result, "spro.received||YTA|OYS|2021-Q1"))
                .isEqualTo("2/null = 2.0 COUNT OK, 2 of 4 areas" + THEN);
        assertThat(row(result, "spro.received||YTA|OYS|2021-Q2"))
                .isEqualTo("1/null = 1.0 COUNT OK, 1 of 4 areas" + THEN);
        assertThat(row(result, "spro.received||FI|FI|ALL")).isEqualTo("4/null = 4.0 COUNT OK, 3 of 22 areas" + THEN);
        assertThat(row(result, "spro.received|category=OTHER|FI|FI|ALL")).startsWith("1/null = 1.0");
        assertThat(row(result, "spro.received|category=STAFFING|YTA|OYS|ALL")).startsWith("2/null = 2.0");
        assertThat(row(result, "spro.received|category=STAFFING|HANKEALUE|KAINUU|ALL"))
                .isEqualTo("absent");
    }

    @Test
    void expectedAreasAreThoseExpectedByTheEndOfThePeriod() {
        feed.send(feed.notification("LAPPI", "2020-12-31"));

        BatchResult result = feed.result();

        assertThat(row(result, "spro.received||FI|FI|2020")).contains("1 of 0 areas");
        assertThat(row(result, "spro.received||FI|FI|ALL")).contains("1 of 22 areas");
    }

    @Test
    void mergedAndWithdrawnAreNeitherReceivedNorClosed() {
        feed.send(feed.notification("LAPPI", "2021-03-31").setState(NotificationState.WITHDRAWN))
                .send(feed.corrected("LAPPI", "2021-03-31", "2021-04-01").setState(NotificationState.CLOSED_MERGED));

        BatchResult result = feed.result();

        assertThat(keys(result, "spro.")).isEmpty();
        assertThat(result.refusals()).isEmpty();
    }

    @Test
    void closedWithMeasuresAndInTargetBelongToTheMonthOfClosing() {
        feed.send(feed.corrected("LAPPI", "2021-01-01", "2021-01-31")
                        .setMeasuresStartedOn(LocalDate.of(2021, 1, 2))
                        .setRecordedAt(Instant.parse("2022-06-01T09:00:00Z")))
                .send(feed.corrected("LAPPI", "2021-01-01", "2021-02-01"))
                .send(feed.corrected("LAPPI", "2021-01-01", "2021-02-01").setState(NotificationState.CLOSED_NO_DEFECT));

        BatchResult result = feed.result();

        assertThat(row(result, "spro.closed||FI|FI|2021-01"))
                .isEqualTo("1/null = 1.0 COUNT OK, 1 of 22 areas, 2022-06-01T09:00:00Z");
        assertThat(row(result, "spro.closed||FI|FI|2021-02")).startsWith("2/null");
        assertThat(row(result, "spro.in-target||FI|FI|2021-01")).startsWith("1/1 = 1.0 SHARE OK");
        assertThat(row(result, "spro.in-target||FI|FI|2021-02")).startsWith("0/2 = 0.0 SHARE OK");
        assertThat(row(result, "spro.in-target||FI|FI|2021-Q1")).startsWith("1/3 = 0.3333333333333333 SHARE OK");
        assertThat(row(result, "spro.with-measures||FI|FI|2021")).startsWith("1/2 = 0.5 SHARE OK");
        assertThat(row(result, "spro.with-measures||FI|FI|2021-02")).startsWith("0/1 = 0.0 SHARE OK");
    }

    @Test
    void escalatedIsAShareOfReceived() {
        feed.send(feed.notification("LAPPI", "2021-01-01"))
                .send(feed.notification("LAPPI", "2021-01-01")
                        .setEscalatedOn(LocalDate.of(2021, 5, 1))
                        .setAuthority(Authority.AVI));

        assertThat(row(feed.result(), "spro.escalated||HANKEALUE|LAPPI|2021-01"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 1 areas" + THEN);
    }

    @Test
    void openIsReceivedMinusClosedUpToTheEndOfEachPeriodWithMovement() {
        feed.send(feed.notification("LAPPI", "2020-02-01"))
                .send(feed.notification("KAINUU", "2020-02-01"))
                .send(feed.corrected("LAPPI", "2020-02-10", "2021-05-05"));

        BatchResult result = feed.result();

        assertThat(row(result, "spro.open||HANKEALUE|LAPPI|2020-02")).startsWith("2/null = 2.0 COUNT OK");
        assertThat(row(result, "spro.open||HANKEALUE|LAPPI|2020-03")).isEqualTo("absent");
        assertThat(row(result, "spro.open||HANKEALUE|LAPPI|2021-Q2")).startsWith("1/null = 1.0 COUNT OK");
        assertThat(row(result, "spro.open||FI|FI|2021-05")).isEqualTo("2/null = 2.0 COUNT OK, 2 of 22 areas" + THEN);
        assertThat(row(result, "spro.open||HANKEALUE|KAINUU|2021-05")).isEqualTo("absent");
        assertThat(row(result, "spro.open||YTA|OYS|ALL")).startsWith("2/null = 2.0 COUNT OK");
    }

    @Test
    void openMayBeZero() {
        feed.send(feed.corrected("LAPPI", "2020-02-10", "2020-02-10"));

        assertThat(row(feed.result(), "spro.open||FI|FI|2020-02")).startsWith("0/null = 0.0 COUNT OK, 1 of 0 areas");
    }

    @Test
    void aRetractedNotificationLeavesEveryFigure() {
        String id = feed.id();
        feed.send(feed.notification("LAPPI", "2020-02-10").setNotificationId(id))
                .send(feed.notification("LAPPI", "2020-02-10")
                        .setNotificationId(id)
                        .setRevision(2)
                        .setRetracted(true));

        assertThat(keys(feed.result(), "spro.")).isEmpty();
    }
}
