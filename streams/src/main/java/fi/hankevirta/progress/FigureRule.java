package fi.hankevirta.progress;

import fi.hankevirta.tally.Cell;
import java.util.Collection;

/** How the rows of a figure, or of one of its breakdowns, come from tallies and the register. A pure function. */
interface FigureRule {
    /** Returns whether a row of the rule depends on this cell. */
    boolean reads(Cell cell);

    /** Returns the breakdown of the rows that a change of this cell touches. */
    String breakdown(Cell changed);

    /** Returns the periods of the rows at a place that a change of this cell touches. */
    default Collection<Period> periods(Cell changed, Place place, CellBook book) {
        return Period.holding(changed.month());
    }

    /** Returns the numbers of a row. */
    Result compute(String breakdown, Place place, Period period, CellBook book);
}
