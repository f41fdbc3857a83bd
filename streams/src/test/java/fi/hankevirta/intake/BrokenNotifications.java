package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.notification;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.LocalDate;
import java.util.stream.Stream;

/** SPro notifications with one thing broken. */
final class BrokenNotifications {
    private static final LocalDate BEFORE = LocalDate.parse("2022-05-31");
    private static final LocalDate AFTER = LocalDate.parse("2022-06-02");

    private BrokenNotifications() {}

    static Stream<Broken> all() {
        return Stream.of(codes(), dates(), closings(), escalations()).flatMap(cases -> cases);
    }

    private static Stream<Broken> codes() {
        return Stream.of(
                Broken.of(
                        "a notification's id that is no UUID",
                        notification().setNotificationId("42").build(),
                        "CONTRADICTION notificationId uuid.malformed"),
                Broken.of(
                        "a category that the reader does not know",
                        notification().setCategory(NotificationCategory.UNKNOWN).build(),
                        "UNKNOWN_CODE category enum.unknown"),
                Broken.of(
                        "a sector that the reader does not know",
                        notification().setSector(ServiceSector.UNKNOWN).build(),
                        "UNKNOWN_CODE sector enum.unknown"),
                Broken.of(
                        "a state that the reader does not know",
                        notification().setState(NotificationState.UNKNOWN).build(),
                        "UNKNOWN_CODE state enum.unknown"),
                Broken.of(
                        "a legal basis that the reader does not know",
                        notification().setLegalBasis(LegalBasis.UNKNOWN).build(),
                        "UNKNOWN_CODE legalBasis enum.unknown"),
                Broken.of(
                        "the later act before it was in force",
                        notification().setLegalBasis(LegalBasis.VALVONTALAKI_29).build(),
                        "CONTRADICTION legalBasis legal-basis.of-notified-on"));
    }

    private static Stream<Broken> dates() {
        String before = "date.not-before-notified-on";
        return Stream.of(
                Broken.of(
                        "handling before the notification",
                        notification().setHandlingStartedOn(BEFORE).build(),
                        "CONTRADICTION handlingStartedOn " + before),
                Broken.of(
                        "measures before the notification",
                        notification().setMeasuresStartedOn(BEFORE).build(),
                        "CONTRADICTION measuresStartedOn " + before),
                Broken.of(
                        "escalated before the notification",
                        notification()
                                .setEscalatedOn(BEFORE)
                                .setAuthority(Authority.AVI)
                                .build(),
                        "CONTRADICTION escalatedOn " + before),
                Broken.of(
                        "closed before the notification",
                        closed(NotificationState.CLOSED_MERGED, "2022-05-31").build(),
                        "CONTRADICTION closedOn " + before),
                Broken.of(
                        "closed two days after the recording",
                        closed(NotificationState.CLOSED_CORRECTED, "2022-06-17").build(),
                        "FUTURE_DATE closedOn date.not-after-day-after-recorded-at"));
    }

    private static Stream<Broken> closings() {
        String missing = "MISSING_FIELD closedOn closed-on.required-when-closed";
        String forbidden = "CONTRADICTION closedOn closed-on.only-when-closed";
        return Stream.of(
                Broken.of("corrected without a day", state(NotificationState.CLOSED_CORRECTED), missing),
                Broken.of("no defect without a day", state(NotificationState.CLOSED_NO_DEFECT), missing),
                Broken.of("merged without a day", state(NotificationState.CLOSED_MERGED), missing),
                Broken.of("closed and received", closedIn(NotificationState.RECEIVED), forbidden),
                Broken.of("closed and in handling", closedIn(NotificationState.IN_HANDLING), forbidden),
                Broken.of("closed and with measures", closedIn(NotificationState.MEASURES_STARTED), forbidden),
                Broken.of("closed and withdrawn", closedIn(NotificationState.WITHDRAWN), forbidden));
    }

    private static Stream<Broken> escalations() {
        return Stream.of(
                Broken.of(
                        "escalated without a day",
                        state(NotificationState.ESCALATED),
                        "MISSING_FIELD escalatedOn escalated-on.required-when-escalated"),
                Broken.of(
                        "escalated to nobody",
                        notification().setEscalatedOn(AFTER).build(),
                        "MISSING_FIELD authority authority.required-when-escalated"),
                Broken.of(
                        "an authority though not escalated",
                        notification().setAuthority(Authority.AVI).build(),
                        "CONTRADICTION authority authority.only-when-escalated"),
                Broken.of(
                        "an authority that did not exist yet",
                        notification()
                                .setEscalatedOn(AFTER)
                                .setAuthority(Authority.LVV)
                                .build(),
                        "CONTRADICTION authority authority.of-escalated-on"),
                Broken.of(
                        "an authority that the reader does not know",
                        notification()
                                .setEscalatedOn(AFTER)
                                .setAuthority(Authority.UNKNOWN)
                                .build(),
                        "UNKNOWN_CODE authority enum.unknown"));
    }

    private static SproNotification state(NotificationState state) {
        return notification().setState(state).build();
    }

    private static SproNotification closedIn(NotificationState state) {
        return closed(state, "2022-06-02").build();
    }
}
