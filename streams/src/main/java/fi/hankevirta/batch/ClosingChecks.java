package fi.hankevirta.batch;

import java.time.LocalDate;
import java.util.Arrays;

/** The rules of ReportingPeriodClosed. */
final class ClosingChecks {
    private ClosingChecks() {}

    static void check(Fields event, Problems problems) {
        String stream = event.text("stream");
        problems.unknownCodeIf(
                Arrays.stream(SourceStream.values()).noneMatch(s -> s.code().equals(stream)), "stream");
        problems.contradictionIf(!Written.isMonth(event.text("period")), "period");
        problems.contradictionIf(event.number("declaredEvents") < 0, "declaredEvents");
        LocalDate recordedOn = Written.helsinkiDate(event.instant("recordedAt"));
        LocalDate closedOn = Written.helsinkiDate(event.instant("closedAt"));
        problems.futureIf(closedOn.isAfter(recordedOn.plusDays(1)), "closedAt");
    }
}
