package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Things held here, of those that the source declares for the months it closed: {@code reporting.reconciliation}
 * (specification, section 6). It is not clipped: above 1 there is more here than was declared.
 */
record ReconciliationRule() implements FigureRule {
    private static final Tally HELD = Tally.REPORTING_HELD;
    private static final Tally DECLARED = Tally.REPORTING_DECLARED;
    private static final Set<String> ROWS = Set.of(
            Breakdown.of("stream", EventStream.AVAIN_MEASUREMENT.code()),
            Breakdown.of("stream", EventStream.SPRO_NOTIFICATION.code()));

    @Override
    public boolean reads(Cell cell) {
        return (cell.tally() == HELD || cell.tally() == DECLARED) && ROWS.contains(cell.breakdown());
    }

    @Override
    public String breakdown(Cell changed) {
        return changed.breakdown();
    }

    @Override
    public Collection<Period> periods(Cell changed, Place place, CellBook book) {
        boolean counts = changed.tally() == DECLARED
                || !closedMonths(changed.breakdown(), changed.area(), changed.month(), changed.month(), book)
                        .isEmpty();
        return counts ? Period.holding(changed.month()) : List.of();
    }

    @Override
    public boolean isBehind(Cell cell, Period period, CellBook book) {
        return FigureRule.super.isBehind(cell, period, book)
                && !closedMonths(cell.breakdown(), cell.area(), cell.month(), cell.month(), book)
                        .isEmpty();
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        long held = 0;
        long declared = 0;
        int contributing = 0;
        long last = Partial.NEVER;
        for (String area : place.areas()) {
            Collection<Integer> months = closedMonths(breakdown, area, period.first(), period.last(), book);
            for (int month : months) {
                Total here = book.sum(HELD, breakdown, List.of(area), month, month);
                Total there = book.sum(DECLARED, breakdown, List.of(area), month, month);
                held += here.slot(HELD.slot("count"));
                declared += there.slot(DECLARED.slot("count"));
                last = Math.max(last, Math.max(here.lastRecordedAt(), there.lastRecordedAt()));
            }
            contributing += months.isEmpty() ? 0 : 1;
        }
        return Result.ratio(held, declared, contributing, last);
    }

    private static Collection<Integer> closedMonths(String breakdown, String area, int first, int last, CellBook book) {
        return book.months(DECLARED, breakdown, List.of(area), first, last);
    }
}
