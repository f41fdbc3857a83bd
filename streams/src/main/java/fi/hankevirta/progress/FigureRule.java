package fi.hankevirta.progress;

import fi.hankevirta.tally.Cell;
import java.util.Collection;

/** How the rows of a figure, or of one of its breakdowns, come from tallies and the register. A pure function. */
interface FigureRule {
    /** Returns whether a row of the rule depends on this cell. */
    boolean reads(Cell cell);

    /** Returns the breakdown of the rows that a change of this cell touches. */
    String breakdown(Cell changed);

    /** Returns the places of the rows that a change of this cell touches. */
    default Collection<Place> places(Cell changed, Places places) {
        return places.holding(changed.area());
    }

    /** Returns the periods of the rows at a place that a change of this cell touches. */
    default Collection<Period> periods(Cell changed, Place place, CellBook book) {
        return Period.holding(changed.month());
    }

    /** Returns whether a row depends on what areas elsewhere did. */
    default boolean asksEveryArea() {
        return false;
    }

    /** Returns whether a cell that the rule reads, of a sender at the place, is behind the row of a period. */
    default boolean isBehind(Cell cell, Period period, CellBook book) {
        return period.first() <= cell.month() && cell.month() <= period.last();
    }

    /** Returns the numbers of a row. */
    Result compute(String breakdown, Place place, Period period, CellBook book);
}
