package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SproChecksTest {
    private final Feed feed = new Feed();

    @Test
    void laterDatesDoNotPrecedeTheNotificationAndHaveNoOrderAmongThem() {
        LocalDate before = LocalDate.of(2020, 12, 31);
        assertProblems(
                feed.corrected("LAPPI", "2021-01-01", "2020-12-31")
                        .setHandlingStartedOn(before)
                        .setMeasuresStartedOn(before)
                        .setEscalatedOn(before)
                        .setAuthority(Authority.AVI),
                "CONTRADICTION closedOn",
                "CONTRADICTION escalatedOn",
                "CONTRADICTION handlingStartedOn",
                "CONTRADICTION measuresStartedOn");
        assertProblems(feed.corrected("LAPPI", "2021-01-01", "2021-01-01")
                .setMeasuresStartedOn(LocalDate.of(2021, 3, 1))
                .setHandlingStartedOn(LocalDate.of(2021, 5, 1)));
    }

    @Test
    void aClosedNotificationHasItsDayAndNoOtherHas() {
        assertProblems(
                feed.notification("LAPPI", "2021-01-01").setState(NotificationState.CLOSED_MERGED),
                "MISSING_FIELD closedOn");
        assertProblems(
                feed.corrected("LAPPI", "2021-01-01", "2021-01-02").setState(NotificationState.IN_HANDLING),
                "CONTRADICTION closedOn");
        assertProblems(
                feed.corrected("LAPPI", "2021-01-01", "2021-01-02").setState(NotificationState.UNKNOWN),
                "UNKNOWN_CODE state");
    }

    @Test
    void anEscalatedNotificationHasItsDayAndItsAuthority() {
        assertProblems(
                feed.notification("LAPPI", "2021-01-01").setState(NotificationState.ESCALATED),
                "MISSING_FIELD escalatedOn");
        assertProblems(
                feed.notification("LAPPI", "2021-01-01").setEscalatedOn(LocalDate.of(2021, 1, 1)),
                "MISSING_FIELD authority");
        assertProblems(feed.notification("LAPPI", "2021-01-01").setAuthority(Authority.AVI), "CONTRADICTION authority");
    }

    @Test
    void theAuthorityIsAviUntilTheEndOf2025AndLvvAfter() {
        assertProblems(late("2025-12-31", Authority.AVI));
        assertProblems(late("2025-12-31", Authority.LVV), "CONTRADICTION authority");
        assertProblems(late("2026-01-01", Authority.AVI), "CONTRADICTION authority");
        assertProblems(late("2026-01-01", Authority.LVV));
        assertProblems(late("2026-01-01", Authority.UNKNOWN), "UNKNOWN_CODE authority");
    }

    @Test
    void theLegalBasisChangedAtTheEndOf2023() {
        assertProblems(basis("2023-12-31", LegalBasis.SHL_48));
        assertProblems(basis("2023-12-31", LegalBasis.VALVONTALAKI_29), "CONTRADICTION legalBasis");
        assertProblems(basis("2024-01-01", LegalBasis.SHL_48), "CONTRADICTION legalBasis");
        assertProblems(basis("2024-01-01", LegalBasis.VALVONTALAKI_29));
    }

    @Test
    void symbolsAreKnown() {
        assertProblems(
                feed.notification("LAPPI", "2021-01-01")
                        .setCategory(NotificationCategory.UNKNOWN)
                        .setSector(ServiceSector.UNKNOWN)
                        .setLegalBasis(LegalBasis.UNKNOWN),
                "UNKNOWN_CODE category",
                "UNKNOWN_CODE legalBasis",
                "UNKNOWN_CODE sector");
    }

    private SproNotification.Builder late(String escalatedOn, Authority authority) {
        return basis("2024-01-01", LegalBasis.VALVONTALAKI_29)
                .setEscalatedOn(LocalDate.parse(escalatedOn))
                .setAuthority(authority);
    }

    private SproNotification.Builder basis(String notifiedOn, LegalBasis basis) {
        return feed.notification("LAPPI", notifiedOn)
                .setRecordedAt(Instant.parse("2026-06-01T00:00:00Z"))
                .setLegalBasis(basis);
    }

    private static void assertProblems(SproNotification.Builder event, String... problems) {
        SproNotification built = event.build();
        Feed feed = new Feed().send(Feed.topic("LAPPI", "spro-notification"), Feed.bytes(built), built.getRecordedAt());
        assertThat(feed.problems()).containsExactly(problems);
    }
}
