package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.Collection;
import java.util.List;

/**
 * Open notifications: received minus closed, up to the end of the period. Only a period in which something was received
 * or closed at the place has a row, but what happened earlier changes each of those (specification, section 6).
 */
record StockRule() implements FigureRule {
    private static final Tally IN = Tally.SPRO_RECEIVED;
    private static final Tally OUT = Tally.SPRO_CLOSED;

    @Override
    public boolean reads(Cell cell) {
        return (cell.tally() == IN || cell.tally() == OUT) && cell.breakdown().isEmpty();
    }

    @Override
    public String breakdown(Cell changed) {
        return Breakdown.NONE;
    }

    @Override
    public Collection<Period> periods(Cell changed, Place place, CellBook book) {
        return book.periodsFrom(changed.month(), place.areas(), IN, OUT);
    }

    @Override
    public boolean isBehind(Cell cell, Period period, CellBook book) {
        return cell.month() <= period.last();
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        boolean moved = behind(IN, place, period.first(), period.last(), book)
                || behind(OUT, place, period.first(), period.last(), book);
        if (!moved) {
            return Result.count(0, 0, Partial.NEVER);
        }
        List<String> areas = place.areas();
        Total in = book.sum(IN, Breakdown.NONE, areas, Period.ALL.first(), period.last());
        Total out = book.sum(OUT, Breakdown.NONE, areas, Period.ALL.first(), period.last());
        // Whatever was closed was received before, in the same area: the areas behind are those that received.
        return Result.count(
                in.slot(IN.slot("count")) - out.all(),
                in.contributingAreas(),
                Math.max(in.lastRecordedAt(), out.lastRecordedAt()));
    }

    private static boolean behind(Tally tally, Place place, int first, int last, CellBook book) {
        return book.sum(tally, Breakdown.NONE, place.areas(), first, last).contributingAreas() > 0;
    }
}
