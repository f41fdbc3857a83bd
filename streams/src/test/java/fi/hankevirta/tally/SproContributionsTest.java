package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.notification;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.NotificationState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What one notification adds to which cell. */
class SproContributionsTest {
    @Test
    void aReceivedNotificationCountsInItsMonthAndItsCategory() {
        assertThat(Told.by(notification().build()))
                .containsExactly(
                        "spro.received|LAPPI|2022-06| [1, 0]", "spro.received|LAPPI|2022-06|category=STAFFING [1, 0]");
        assertThat(Told.recordedAt(
                        Tally.SPRO_CLOSED,
                        closed(NotificationState.CLOSED_NO_DEFECT, "2022-06-01").build()))
                .isEqualTo(RECORDED_AT.toEpochMilli());
    }

    @Test
    void anEscalatedOneIsMarkedInTheMonthOfTheNotification() {
        assertThat(Told.by(notification()
                        .setEscalatedOn(LocalDate.parse("2022-06-14"))
                        .setAuthority(Authority.AVI)
                        .build()))
                .containsExactly(
                        "spro.received|LAPPI|2022-06| [1, 1]", "spro.received|LAPPI|2022-06|category=STAFFING [1, 1]");
    }

    @Test
    void aFirstResponseCountsItsDaysInTheMonthOfTheResponse() {
        assertThat(Told.by(
                        Tally.SPRO_FIRST_RESPONSE,
                        notification()
                                .setHandlingStartedOn(LocalDate.parse("2022-07-02"))
                                .build()))
                .containsExactly("spro.first-response|LAPPI|2022-07| 31:[1]");
    }

    @Test
    void aCorrectedOneCountsAsReceivedClosedAndCorrected() {
        assertThat(Told.by(closed(NotificationState.CLOSED_CORRECTED, "2022-07-01")
                        .setMeasuresStartedOn(LocalDate.parse("2022-06-05"))
                        .build()))
                .containsExactly(
                        "spro.received|LAPPI|2022-06| [1, 0]",
                        "spro.received|LAPPI|2022-06|category=STAFFING [1, 0]",
                        "spro.closed|LAPPI|2022-07| 30:[1]",
                        "spro.corrected|LAPPI|2022-07| [1, 1]");
    }

    @Test
    void oneCorrectedWithoutMeasuresSaysSo() {
        assertThat(Told.by(
                        Tally.SPRO_CORRECTED,
                        closed(NotificationState.CLOSED_CORRECTED, "2022-06-01").build()))
                .containsExactly("spro.corrected|LAPPI|2022-06| [1, 0]");
    }

    @Test
    void oneWithoutADefectIsClosedAndNotCorrected() {
        assertThat(Told.by(closed(NotificationState.CLOSED_NO_DEFECT, "2022-06-01")
                        .setMeasuresStartedOn(LocalDate.parse("2022-06-01"))
                        .build()))
                .containsExactly(
                        "spro.received|LAPPI|2022-06| [1, 0]",
                        "spro.received|LAPPI|2022-06|category=STAFFING [1, 0]",
                        "spro.closed|LAPPI|2022-06| [1]");
    }

    @Test
    void mergedAndWithdrawnOnesCountNowhere() {
        assertThat(Told.by(closed(NotificationState.CLOSED_MERGED, "2022-06-02")
                        .setHandlingStartedOn(LocalDate.parse("2022-06-02"))
                        .build()))
                .isEmpty();
        assertThat(Told.by(notification()
                        .setState(NotificationState.WITHDRAWN)
                        .setHandlingStartedOn(LocalDate.parse("2022-06-02"))
                        .build()))
                .isEmpty();
    }

    @Test
    void daysAreExactUpToFourHundredAndOneAbove() {
        LocalDate day = LocalDate.parse("2021-01-01");

        assertThat(Days.between(day, day)).isZero();
        assertThat(Days.between(day, day.plusDays(400))).isEqualTo(400);
        assertThat(Days.between(day, day.plusDays(401))).isEqualTo(401);
        assertThat(Days.between(day, day.plusDays(402))).isEqualTo(401);
        assertThat(Days.between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)))
                .isEqualTo(401);
    }
}
