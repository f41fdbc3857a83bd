package fi.hankevirta.intake;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules of a SproNotification (specification, sections 2 and 4). */
final class SproChecks {
    /** The last day of SHL 48 §; the supervision act's 29 § rules after it. */
    private static final LocalDate LAST_DAY_OF_SHL = LocalDate.of(2023, 12, 31);
    /** The last day of the regional state administrative agencies; LVV follows them. */
    private static final LocalDate LAST_DAY_OF_AVI = LocalDate.of(2025, 12, 31);

    private SproChecks() {}

    static void check(SproNotification event, LocalDate latest, Problems problems) {
        problems.require(Form.isUuid(event.getNotificationId()), Rule.UUID_MALFORMED, "notificationId");
        problems.require(event.getCategory() != NotificationCategory.UNKNOWN, Rule.ENUM_UNKNOWN, "category");
        problems.require(event.getSector() != ServiceSector.UNKNOWN, Rule.ENUM_UNKNOWN, "sector");
        Calendar.check(problems, "notifiedOn", event.getNotifiedOn(), latest);
        checkDate(event, "handlingStartedOn", event.getHandlingStartedOn(), latest, problems);
        checkDate(event, "measuresStartedOn", event.getMeasuresStartedOn(), latest, problems);
        checkDate(event, "escalatedOn", event.getEscalatedOn(), latest, problems);
        checkDate(event, "closedOn", event.getClosedOn(), latest, problems);
        checkState(event, problems);
        checkLegalBasis(event, problems);
        checkAuthority(event, problems);
    }

    private static void checkDate(
            SproNotification event, String field, @Nullable LocalDate date, LocalDate latest, Problems problems) {
        Calendar.check(problems, field, date, latest);
        problems.require(date == null || !date.isBefore(event.getNotifiedOn()), Rule.DATE_BEFORE_NOTIFIED, field);
    }

    private static void checkState(SproNotification event, Problems problems) {
        boolean closedOn = event.getClosedOn() != null;
        NotificationState state = event.getState();
        switch (state) {
            case CLOSED_CORRECTED, CLOSED_NO_DEFECT, CLOSED_MERGED ->
                problems.require(closedOn, Rule.CLOSED_ON_MISSING, "closedOn");
            case RECEIVED, IN_HANDLING, MEASURES_STARTED, ESCALATED, WITHDRAWN ->
                problems.require(!closedOn, Rule.CLOSED_ON_FORBIDDEN, "closedOn");
            case UNKNOWN -> problems.add(Rule.ENUM_UNKNOWN, "state");
        }
        problems.require(
                state != NotificationState.ESCALATED || event.getEscalatedOn() != null,
                Rule.ESCALATED_ON_MISSING,
                "escalatedOn");
    }

    private static void checkLegalBasis(SproNotification event, Problems problems) {
        boolean underShl = !event.getNotifiedOn().isAfter(LAST_DAY_OF_SHL);
        switch (event.getLegalBasis()) {
            case SHL_48 -> problems.require(underShl, Rule.LEGAL_BASIS_OF_DATE, "legalBasis");
            case VALVONTALAKI_29 -> problems.require(!underShl, Rule.LEGAL_BASIS_OF_DATE, "legalBasis");
            case UNKNOWN -> problems.add(Rule.ENUM_UNKNOWN, "legalBasis");
        }
    }

    private static void checkAuthority(SproNotification event, Problems problems) {
        LocalDate escalatedOn = event.getEscalatedOn();
        Authority authority = event.getAuthority();
        problems.require(authority != Authority.UNKNOWN, Rule.ENUM_UNKNOWN, "authority");
        if (escalatedOn == null) {
            problems.require(authority == null, Rule.AUTHORITY_FORBIDDEN, "authority");
        } else if (authority == null) {
            problems.add(Rule.AUTHORITY_MISSING, "authority");
        } else if (authority != Authority.UNKNOWN) {
            Authority right = escalatedOn.isAfter(LAST_DAY_OF_AVI) ? Authority.LVV : Authority.AVI;
            problems.require(authority == right, Rule.AUTHORITY_OF_DATE, "authority");
        }
    }
}
