package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.Domain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The figures as a function of all partial tallies and the register. A change of a cell touches the rows of its area,
 * its cooperation area and the country, in its month, quarter, year and all time; touched rows are computed anew from
 * summed cells (specification, section 6), never from other figures.
 */
public final class Progress {
    private final Places places;
    private final List<FigureDefinition> definitions;
    private final CellBook book = new CellBook();
    private final Set<Row> touched = new LinkedHashSet<>();

    /**
     * Makes the figures of nothing.
     *
     * @param register the register
     * @param sproTargetDays days within which a notification should be closed, from 0 to 400
     */
    public Progress(Register register, int sproTargetDays) {
        this.places = new Places(register);
        this.definitions = Figures.all(register, sproTargetDays);
    }

    /** Takes up what a partition counted in a cell, without touching any row. */
    public void restore(Cell cell, int partition, Partial partial) {
        book.put(cell, partition, partial);
    }

    /** Replaces what a partition counted in a cell, and touches the rows that depend on it. */
    public void put(Cell cell, int partition, Partial partial) {
        book.put(cell, partition, partial);
        for (FigureDefinition definition : definitions) {
            for (FigureRule rule : definition.rules()) {
                if (rule.reads(cell)) {
                    touch(definition, rule, cell);
                }
            }
        }
    }

    /** Computes every row that was touched since the last call. */
    public void drain(RowSink sink) {
        touched.forEach(row -> sink.accept(row.domain(), row.key(), row.compute(book)));
        touched.clear();
    }

    private void touch(FigureDefinition definition, FigureRule rule, Cell cell) {
        String breakdown = rule.breakdown(cell);
        for (Place place : places.holding(cell.area())) {
            for (Period period : rule.periods(cell, place, book)) {
                touched.add(new Row(definition, rule, breakdown, place, period));
            }
        }
    }

    /** Takes computed rows. */
    @FunctionalInterface
    public interface RowSink {
        /**
         * Takes one row.
         *
         * @param domain whose topic carries it
         * @param key its key there
         * @param figure the row
         */
        void accept(Domain domain, String key, Figure figure);
    }
}
