package fi.hankevirta.intake;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.topic.EventStream;

/** Rules of a ReportingPeriodClosed (specification, sections 2 and 4). */
final class PeriodChecks {
    private PeriodChecks() {}

    static void check(ReportingPeriodClosed event, long latest, Problems problems) {
        problems.require(EventStream.of(event.getStream()).isPresent(), Rule.CODE_UNKNOWN, "stream");
        problems.require(Form.isMonth(event.getPeriod()), Rule.MONTH_MALFORMED, "period");
        problems.require(event.getDeclaredEvents() >= 0, Rule.DECLARED_NEGATIVE, "declaredEvents");
        // A month can't have been closed after the closing was recorded, so its date is held to the same bound.
        Calendar.check(problems, "closedAt", Helsinki.dayOf(event.getClosedAt().toEpochMilli()), latest);
    }
}
