package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Notifications that break a rule (specification, section 2). */
final class NotificationFaults {
    private static final int TOO_FAR = 3;
    private static final LocalDate UNDER_SHL = LocalDate.of(2023, 12, 31);
    private static final LocalDate UNDER_VALVONTALAKI = LocalDate.of(2024, 1, 1);
    private static final LocalDate UNDER_LVV = LocalDate.of(2026, 1, 1);

    private NotificationFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                of(Reason.MISSING_FIELD, "closed without a date", e -> e.setState(NotificationState.CLOSED_CORRECTED)),
                of(Reason.CONTRADICTION, "closing date while open", e -> e.setClosedOn(e.getNotifiedOn())),
                of(Reason.UNKNOWN_CODE, "unknown state", e -> e.setState(NotificationState.UNKNOWN)),
                of(Reason.FUTURE_DATE, "handled in the future", e -> e.setHandlingStartedOn(future(e))),
                of(Reason.MISSING_FIELD, "escalated without a date", e -> e.setState(NotificationState.ESCALATED)),
                of(Reason.MISSING_FIELD, "escalated without an authority", e -> e.setEscalatedOn(e.getNotifiedOn())),
                of(Reason.UNKNOWN_CODE, "unknown category", e -> e.setCategory(NotificationCategory.UNKNOWN)),
                of(Reason.UNKNOWN_CODE, "unknown sector", e -> e.setSector(ServiceSector.UNKNOWN)),
                of(Reason.UNKNOWN_CODE, "unknown legal basis", e -> e.setLegalBasis(LegalBasis.UNKNOWN)),
                of(
                        Reason.UNKNOWN_CODE,
                        "unknown authority",
                        e -> e.setEscalatedOn(e.getNotifiedOn()).setAuthority(Authority.UNKNOWN)),
                of(Reason.CONTRADICTION, "notificationId that is no UUID", e -> e.setNotificationId("ilmoitus 17")),
                of(Reason.CONTRADICTION, "handled before notified", e -> e.setHandlingStartedOn(before(e))),
                of(Reason.CONTRADICTION, "measures before notified", e -> e.setMeasuresStartedOn(before(e))),
                of(
                        Reason.CONTRADICTION,
                        "escalated before notified",
                        e -> e.setEscalatedOn(before(e)).setAuthority(Notification.authority(before(e)))),
                of(
                        Reason.CONTRADICTION,
                        "closed before notified",
                        e -> e.setState(NotificationState.CLOSED_NO_DEFECT).setClosedOn(before(e))),
                of(
                        Reason.CONTRADICTION,
                        "withdrawn with a closing date",
                        e -> e.setState(NotificationState.WITHDRAWN).setClosedOn(e.getNotifiedOn())),
                of(
                        Reason.CONTRADICTION,
                        "later act on an early notification",
                        e -> notified(e, UNDER_SHL).setLegalBasis(LegalBasis.VALVONTALAKI_29)),
                of(
                        Reason.CONTRADICTION,
                        "earlier act on a late notification",
                        e -> notified(e, UNDER_VALVONTALAKI).setLegalBasis(LegalBasis.SHL_48)),
                of(Reason.CONTRADICTION, "authority without escalation", e -> e.setAuthority(Authority.AVI)),
                of(
                        Reason.CONTRADICTION,
                        "later authority on an early escalation",
                        e -> notified(e, UNDER_SHL).setEscalatedOn(UNDER_SHL).setAuthority(Authority.LVV)),
                of(
                        Reason.CONTRADICTION,
                        "earlier authority on a late escalation",
                        e -> notified(e, UNDER_LVV).setEscalatedOn(UNDER_LVV).setAuthority(Authority.AVI)),
                of(Reason.FUTURE_DATE, "notified in the future", e -> notifiedInFuture(e)),
                of(Reason.FUTURE_DATE, "measures in the future", e -> e.setMeasuresStartedOn(future(e))),
                of(
                        Reason.FUTURE_DATE,
                        "escalated in the future",
                        e -> e.setEscalatedOn(future(e)).setAuthority(Notification.authority(future(e)))),
                of(
                        Reason.FUTURE_DATE,
                        "closed in the future",
                        e -> e.setState(NotificationState.CLOSED_MERGED).setClosedOn(future(e))));
    }

    private static FaultRecipe of(Reason reason, String name, Change change) {
        return always(reason, "notification: " + name, bench -> bench.notification(change::make));
    }

    private static LocalDate before(SproNotification.Builder event) {
        return event.getNotifiedOn().minusDays(1);
    }

    private static LocalDate future(SproNotification.Builder event) {
        return event.getNotifiedOn().plusDays(TOO_FAR);
    }

    private static SproNotification.Builder notifiedInFuture(SproNotification.Builder event) {
        LocalDate day = future(event);
        return event.setNotifiedOn(day).setLegalBasis(Notification.legalBasis(day));
    }

    /** Makes the notification one of another day, recorded on that day. */
    private static SproNotification.Builder notified(SproNotification.Builder event, LocalDate day) {
        return event.setNotifiedOn(day)
                .setLegalBasis(Notification.legalBasis(day))
                .setRecordedAt(day.atTime(10, 0).toInstant(ZoneOffset.UTC));
    }

    /** Changes a notification that was received today. */
    @FunctionalInterface
    private interface Change {
        SproNotification.Builder make(SproNotification.Builder event);
    }
}
