package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days and instants at which a date stops being right. */
class DateBordersTest {
    @ParameterizedTest
    @CsvSource({
        "2022-06-15T20:59:59.999Z, 2022-06-16", // A summer's midnight is at 21 UTC,
        "2022-06-15T21:00:00.000Z, 2022-06-17",
        "2022-01-15T21:59:59.999Z, 2022-01-16", // a winter's at 22 UTC;
        "2022-01-15T22:00:00.000Z, 2022-01-17",
        "2022-03-26T21:59:59.999Z, 2022-03-27", // the day that loses an hour begins in winter
        "2022-03-26T22:00:00.000Z, 2022-03-28",
        "2022-03-27T20:59:59.999Z, 2022-03-28", // and ends in summer,
        "2022-03-27T21:00:00.000Z, 2022-03-29",
        "2022-10-29T20:59:59.999Z, 2022-10-30", // the day that gains one begins in summer
        "2022-10-29T21:00:00.000Z, 2022-10-31",
        "2022-10-30T21:59:59.999Z, 2022-10-31", // and ends in winter.
        "2022-10-30T22:00:00.000Z, 2022-11-01",
    })
    void theDayAfterTheRecordingInHelsinkiIsTheLast(Instant recordedAt, LocalDate last) {
        assertThat(Decided.problems(reached("JOINED", last.toString())
                        .setRecordedAt(recordedAt)
                        .build()))
                .isEmpty();
        assertThat(Decided.problems(reached("JOINED", last.plusDays(1).toString())
                        .setRecordedAt(recordedAt)
                        .build()))
                .containsExactly("FUTURE_DATE reachedOn date.not-after-day-after-recorded-at");
    }

    @Test
    void recordingMayBeADayAfterTheArrivalAndNotMore() {
        SpecificRecord event = notification().build();
        Instant dayBefore = RECORDED_AT.minus(Duration.ofDays(1));

        assertThat(Decided.problems(Decided.about(event, dayBefore))).isEmpty();
        assertThat(Decided.problems(Decided.about(event, dayBefore.minusMillis(1))))
                .containsExactly("FUTURE_DATE recordedAt recorded-at.not-after-day-after-arrival");
    }

    @Test
    void anArrivalYearsAfterTheRecordingIsNormal() {
        assertThat(Decided.problems(Decided.about(notification().build(), Instant.parse("2031-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, SHL_48, ''",
        "2023-12-31, VALVONTALAKI_29, CONTRADICTION legalBasis legal-basis.of-notified-on",
        "2024-01-01, SHL_48, CONTRADICTION legalBasis legal-basis.of-notified-on",
        "2024-01-01, VALVONTALAKI_29, ''",
    })
    void theLegalBasisIsThatOfTheDayOfNotification(LocalDate notifiedOn, LegalBasis basis, String problem) {
        SpecificRecord event = notification()
                .setRecordedAt(Instant.parse("2024-02-01T10:00:00Z"))
                .setNotifiedOn(notifiedOn)
                .setLegalBasis(basis)
                .build();

        assertThat(String.join("; ", Decided.problems(event))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, AVI, ''",
        "2025-12-31, LVV, CONTRADICTION authority authority.of-escalated-on",
        "2026-01-01, AVI, CONTRADICTION authority authority.of-escalated-on",
        "2026-01-01, LVV, ''",
    })
    void theAuthorityIsThatOfTheDayOfEscalation(LocalDate escalatedOn, Authority authority, String problem) {
        SpecificRecord event = notification()
                .setRecordedAt(Instant.parse("2026-02-01T10:00:00Z"))
                .setState(NotificationState.ESCALATED)
                .setEscalatedOn(escalatedOn)
                .setAuthority(authority)
                .build();

        assertThat(String.join("; ", Decided.problems(event))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, ''",
        "9999-12-31T21:59:59.999Z, ''",
        "9999-12-31T22:00:00Z, CONTRADICTION recordedAt date.year-1-to-9999",
    })
    void recordingsAreOfYearsWithFourDigits(Instant recordedAt, String problem) {
        SpecificRecord event =
                reached("JOINED", "0001-01-01").setRecordedAt(recordedAt).build();

        assertThat(String.join("; ", Decided.problems(event))).isEqualTo(problem);
    }
}
