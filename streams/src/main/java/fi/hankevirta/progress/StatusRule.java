package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/**
 * Sums over the areas' latest statuses of structural social work up to the end of the period: {@code structural.*}
 * (specification, section 6). Only a period in which a status was reported at the place has a row, but an earlier
 * status counts in it.
 *
 * @param breakdown of the only rows that the rule has
 * @param numerator what a status adds to the numerator
 * @param denominator what it adds to the denominator; an area that adds nothing is not behind the row
 */
record StatusRule(String breakdown, Numerator numerator, ToLongFunction<Total> denominator) implements FigureRule {
    private static final Tally STATUS = Tally.STRUCTURAL_STATUS;
    private static final Tally MODELS = Tally.STRUCTURAL_MODELS;

    /** What the status of an area and month adds to the numerator. */
    @FunctionalInterface
    interface Numerator {
        long of(Total status, String area, int month, CellBook book);
    }

    /** Areas in a class of coverage, of those that reported. */
    static StatusRule coverage(String coverage) {
        int slot = STATUS.slot(coverage);
        return new StatusRule(
                Breakdown.of("coverage", coverage), (status, area, month, book) -> status.slot(slot), status -> 1);
    }

    /** Units with a model, of the units of a type. */
    static StatusRule units(String unitType) {
        int withModel = STATUS.slot(unitType + ".with-model");
        int all = STATUS.slot(unitType);
        return new StatusRule(
                Breakdown.of("unitType", unitType),
                (status, area, month, book) -> status.slot(withModel),
                status -> status.slot(all));
    }

    /** Areas that use a model, of those that reported. */
    static StatusRule model(String model) {
        String breakdown = Breakdown.of("model", model);
        return new StatusRule(
                breakdown,
                (status, area, month, book) ->
                        book.sum(MODELS, breakdown, List.of(area), month, month).slot(MODELS.slot("count")),
                status -> 1);
    }

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == STATUS
                || (cell.tally() == MODELS && cell.breakdown().equals(breakdown));
    }

    @Override
    public String breakdown(Cell changed) {
        return breakdown;
    }

    @Override
    public Collection<Period> periods(Cell changed, Place place, CellBook book) {
        return book.periodsFrom(changed.month(), place.areas(), STATUS);
    }

    @Override
    public boolean isBehind(Cell cell, Period period, CellBook book) {
        OptionalInt latest = book.latestMonth(period.last(), STATUS, Breakdown.NONE, cell.area());
        return latest.isPresent() && latest.getAsInt() == cell.month();
    }

    @Override
    public Result compute(String ofRow, Place place, Period period, CellBook book) {
        Total reported = book.sum(STATUS, Breakdown.NONE, place.areas(), period.first(), period.last());
        long counted = 0;
        long of = 0;
        int contributing = 0;
        long last = Partial.NEVER;
        for (String area : reported.contributingAreas() == 0 ? List.<String>of() : place.areas()) {
            OptionalInt month = book.latestMonth(period.last(), STATUS, Breakdown.NONE, area);
            if (month.isPresent()) {
                int at = month.getAsInt();
                Total status = book.sum(STATUS, Breakdown.NONE, List.of(area), at, at);
                long added = denominator.applyAsLong(status);
                if (added > 0) {
                    counted += numerator.of(status, area, at, book);
                    of += added;
                    contributing++;
                    last = Math.max(last, status.lastRecordedAt());
                }
            }
        }
        return Result.ratio(counted, of, contributing, last);
    }
}
