package fi.hankevirta.batch;

import java.time.LocalDate;
import java.util.List;

/** The rules of SproNotification. */
final class SproChecks {
    private static final LocalDate LAST_DAY_OF_SHL_48 = LocalDate.of(2023, 12, 31);
    private static final LocalDate LAST_DAY_OF_AVI = LocalDate.of(2025, 12, 31);
    private static final List<String> LATER_DATES =
            List.of("handlingStartedOn", "measuresStartedOn", "escalatedOn", "closedOn");

    private SproChecks() {}

    static void check(Fields event, Problems problems) {
        problems.contradictionIf(!Written.isUuid(event.text("notificationId")), "notificationId");
        LocalDate notifiedOn = event.date("notifiedOn");
        for (String field : LATER_DATES) {
            problems.contradictionIf(event.has(field) && event.date(field).isBefore(notifiedOn), field);
        }
        if (!event.isUnknown("state")) {
            problems.presentIff(event.symbol("state").startsWith("CLOSED_"), event, "closedOn");
        }
        problems.missingIf(event.is("state", "ESCALATED") && !event.has("escalatedOn"), "escalatedOn");
        boolean late = notifiedOn.isAfter(LAST_DAY_OF_SHL_48);
        problems.contradictionIf(event.is("legalBasis", late ? "SHL_48" : "VALVONTALAKI_29"), "legalBasis");
        problems.presentIff(event.has("escalatedOn"), event, "authority");
        if (event.has("escalatedOn")) {
            boolean toLvv = event.date("escalatedOn").isAfter(LAST_DAY_OF_AVI);
            problems.contradictionIf(event.is("authority", toLvv ? "AVI" : "LVV"), "authority");
        }
    }
}
