package fi.hankevirta.tally;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.event.ReportingPeriodClosed;
import java.time.YearMonth;
import java.util.function.Consumer;

/** What the closing of a month contributes (specification, section 6, {@code reporting.*}). */
final class ClosingContributions {
    private ClosingContributions() {}

    static void of(ReportingPeriodClosed closing, Consumer<Contribution> sink) {
        YearMonth period = YearMonth.parse(closing.getPeriod());
        int month = Month.of(period);
        String area = closing.getHankealue();
        String breakdown = Breakdown.of("stream", closing.getStream());
        long recordedAt = closing.getRecordedAt().toEpochMilli();
        int late = Days.between(period.atEndOfMonth(), Helsinki.dateOf(closing.getClosedAt()));
        sink.accept(Contribution.at(new Cell(Tally.REPORTING_CLOSED, area, month, breakdown), recordedAt, late));
        sink.accept(Contribution.of(
                new Cell(Tally.REPORTING_DECLARED, area, month, breakdown), recordedAt, closing.getDeclaredEvents()));
    }
}
