package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.Domain;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The figures as a function of all partial tallies and the register. A change of a cell touches the rows of its area,
 * its cooperation area and the country, in its month, quarter, year and all time; touched rows are computed anew from
 * summed cells (specification, section 6), never from other figures.
 */
public final class Progress {
    private final Places places;
    private final List<Computed> computed;
    private final CellBook book = new CellBook();
    private final Set<Cell> changed = new LinkedHashSet<>();

    /**
     * Makes the figures of nothing.
     *
     * @param register the register
     * @param targets days that figures are measured against
     */
    public Progress(Register register, Targets targets) {
        this.places = new Places(register);
        this.computed = Figures.all(register, targets).stream()
                .flatMap(figure -> figure.rules().stream().map(rule -> new Computed(figure, rule)))
                .toList();
    }

    /** Replaces what a partition counted in a cell. */
    public void put(Cell cell, int partition, Partial partial) {
        book.put(cell, partition, partial);
        changed.add(cell);
    }

    /** The same of what was told before: the rows that depend on it stay as they are. */
    public void restore(Cell cell, int partition, Partial partial) {
        book.put(cell, partition, partial);
    }

    /** Returns whether a cell was put since the last call of {@link #drain}. */
    public boolean hasChanged() {
        return !changed.isEmpty();
    }

    /** Computes every row that depends on a cell which was put since the last call, each once. */
    public void drain(RowSink sink) {
        for (Computed figure : computed) {
            changed.stream().filter(figure.rule::reads).forEach(cell -> touch(figure, cell, figure.touched));
            for (Row row : figure.touched) {
                compute(figure, row, sink);
                figure.postponedRows.remove(row);
            }
            figure.touched.clear();
        }
        changed.clear();
    }

    /** Leaves every row for when there is time; returns whether there is any. */
    public boolean postponeEveryRow() {
        Collection<Cell> all = book.cells();
        for (Computed figure : computed) {
            figure.postponed = all.iterator();
            figure.postponedRows.clear();
        }
        return !all.isEmpty();
    }

    /**
     * Computes postponed rows, as far as there is time. One that {@link #drain} has computed meanwhile may be computed
     * once more.
     *
     * @param goesOn asked before each step whether there is still time
     * @return whether some are left
     */
    public boolean drainPostponed(BooleanSupplier goesOn, RowSink sink) {
        for (Computed figure : computed) {
            while (figure.postponed.hasNext()) {
                if (!goesOn.getAsBoolean()) {
                    return true;
                }
                Cell cell = figure.postponed.next();
                if (figure.rule.reads(cell)) {
                    touch(figure, cell, figure.postponedRows);
                }
            }
            Iterator<Row> rows = figure.postponedRows.iterator();
            while (rows.hasNext()) {
                if (!goesOn.getAsBoolean()) {
                    return true;
                }
                compute(figure, rows.next(), sink);
                rows.remove();
            }
        }
        return false;
    }

    private void touch(Computed figure, Cell cell, Set<Row> rows) {
        String breakdown = figure.rule.breakdown(cell);
        for (Place place : figure.rule.places(cell, places)) {
            for (Period period : figure.rule.periods(cell, place, book)) {
                rows.add(new Row(breakdown, place, period));
            }
        }
    }

    private void compute(Computed figure, Row row, RowSink sink) {
        FigureDefinition definition = figure.definition;
        sink.accept(definition.entry().domain(), row.key(definition), row.compute(definition, figure.rule, book));
    }

    /** One rule of a figure, and its rows that are to be computed anew: at once, or when there is time. */
    private static final class Computed {
        private final FigureDefinition definition;
        private final FigureRule rule;
        private final Set<Row> touched = new LinkedHashSet<>();
        /** Cells whose rows are not known yet: of every cell at once, that takes as long as computing them. */
        private Iterator<Cell> postponed = Collections.emptyIterator();

        private final Set<Row> postponedRows = new LinkedHashSet<>();

        Computed(FigureDefinition definition, FigureRule rule) {
            this.definition = definition;
            this.rule = rule;
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
