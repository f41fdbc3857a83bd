package fi.hankevirta.intake;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.event.Authority;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import java.time.LocalDate;

/** Rules of a SproNotification (specification, sections 2 and 4). */
final class SproChecks {
    /** The last day of SHL 48 §; the supervision act's 29 § rules after it. */
    private static final long LAST_DAY_OF_SHL = LocalDate.of(2023, 12, 31).toEpochDay();
    /** The last day of the regional state administrative agencies; LVV follows them. */
    private static final long LAST_DAY_OF_AVI = LocalDate.of(2025, 12, 31).toEpochDay();

    private SproChecks() {}

    static void check(EncodedNotification event, long latest, Problems problems) {
        problems.require(Form.isUuid(event.notificationId()), Rule.UUID_MALFORMED, "notificationId");
        problems.require(event.category() != NotificationCategory.UNKNOWN, Rule.ENUM_UNKNOWN, "category");
        problems.require(event.sector() != ServiceSector.UNKNOWN, Rule.ENUM_UNKNOWN, "sector");
        Calendar.check(problems, "notifiedOn", event.notifiedOn(), latest);
        checkDate(event, "handlingStartedOn", event.handlingStartedOn(), latest, problems);
        checkDate(event, "measuresStartedOn", event.measuresStartedOn(), latest, problems);
        checkDate(event, "escalatedOn", event.escalatedOn(), latest, problems);
        checkDate(event, "closedOn", event.closedOn(), latest, problems);
        checkState(event, problems);
        checkLegalBasis(event, problems);
        checkAuthority(event, problems);
    }

    private static void checkDate(EncodedNotification event, String field, long date, long latest, Problems problems) {
        Calendar.check(problems, field, date, latest);
        problems.require(date == EncodedEvent.ABSENT || date >= event.notifiedOn(), Rule.DATE_BEFORE_NOTIFIED, field);
    }

    private static void checkState(EncodedNotification event, Problems problems) {
        boolean closedOn = event.closedOn() != EncodedEvent.ABSENT;
        NotificationState state = event.state();
        switch (state) {
            case CLOSED_CORRECTED, CLOSED_NO_DEFECT, CLOSED_MERGED ->
                problems.require(closedOn, Rule.CLOSED_ON_MISSING, "closedOn");
            case RECEIVED, IN_HANDLING, MEASURES_STARTED, ESCALATED, WITHDRAWN ->
                problems.require(!closedOn, Rule.CLOSED_ON_FORBIDDEN, "closedOn");
            case UNKNOWN -> problems.add(Rule.ENUM_UNKNOWN, "state");
        }
        problems.require(
                state != NotificationState.ESCALATED || event.escalatedOn() != EncodedEvent.ABSENT,
                Rule.ESCALATED_ON_MISSING,
                "escalatedOn");
    }

    private static void checkLegalBasis(EncodedNotification event, Problems problems) {
        boolean underShl = event.notifiedOn() <= LAST_DAY_OF_SHL;
        switch (event.legalBasis()) {
            case SHL_48 -> problems.require(underShl, Rule.LEGAL_BASIS_OF_DATE, "legalBasis");
            case VALVONTALAKI_29 -> problems.require(!underShl, Rule.LEGAL_BASIS_OF_DATE, "legalBasis");
            case UNKNOWN -> problems.add(Rule.ENUM_UNKNOWN, "legalBasis");
        }
    }

    private static void checkAuthority(EncodedNotification event, Problems problems) {
        long escalatedOn = event.escalatedOn();
        Authority authority = event.authority();
        problems.require(authority != Authority.UNKNOWN, Rule.ENUM_UNKNOWN, "authority");
        if (escalatedOn == EncodedEvent.ABSENT) {
            problems.require(authority == null, Rule.AUTHORITY_FORBIDDEN, "authority");
        } else if (authority == null) {
            problems.add(Rule.AUTHORITY_MISSING, "authority");
        } else if (authority != Authority.UNKNOWN) {
            Authority right = escalatedOn > LAST_DAY_OF_AVI ? Authority.LVV : Authority.AVI;
            problems.require(authority == right, Rule.AUTHORITY_OF_DATE, "authority");
        }
    }
}
