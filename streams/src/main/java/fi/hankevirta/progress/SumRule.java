package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A figure whose numerator and denominator are sums over the cells of one tally.
 *
 * @param tally the tally
 * @param rows which breakdowns the rows have
 * @param numerator what of the sums is the numerator
 * @param denominator what of the sums is the denominator, null for a plain count
 */
record SumRule(
        Tally tally,
        Rows rows,
        ToLongFunction<Total> numerator,
        @Nullable ToLongFunction<Total> denominator) implements FigureRule {

    /** Which breakdowns rows have. */
    sealed interface Rows {
        /** Those of the cells. */
        record AsCells() implements Rows {}

        /** One of the rule's own, as {@code change=IMPROVED} or none, from the cells without a breakdown. */
        record Only(String breakdown) implements Rows {}
    }

    static SumRule count(Tally tally, ToLongFunction<Total> count) {
        return new SumRule(tally, new Rows.AsCells(), count, null);
    }

    static SumRule share(Tally tally, ToLongFunction<Total> numerator, ToLongFunction<Total> denominator) {
        return new SumRule(tally, new Rows.AsCells(), numerator, denominator);
    }

    /** What of the sums stands in a named slot. */
    static ToLongFunction<Total> slot(Tally tally, String name) {
        int slot = tally.slot(name);
        return total -> total.slot(slot);
    }

    /** Returns the same rule, whose only rows have this breakdown. */
    SumRule only(String breakdown) {
        return new SumRule(tally, new Rows.Only(breakdown), numerator, denominator);
    }

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == tally
                && (rows instanceof Rows.AsCells || cell.breakdown().isEmpty());
    }

    @Override
    public String breakdown(Cell changed) {
        return rows instanceof Rows.Only only ? only.breakdown() : changed.breakdown();
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        String ofCells = rows instanceof Rows.Only ? Breakdown.NONE : breakdown;
        Total total = book.sum(tally, ofCells, place.senders(), period.first(), period.last());
        long counted = numerator.applyAsLong(total);
        int areas = total.contributingAreas();
        long last = total.lastRecordedAt();
        return denominator == null
                ? Result.count(counted, areas, last)
                : Result.ratio(counted, denominator.applyAsLong(total), areas, last);
    }
}
