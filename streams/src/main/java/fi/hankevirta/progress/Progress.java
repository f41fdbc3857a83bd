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

    /** Computes every row that depends on a cell which was put since the last call, each once. */
    public void drain(RowSink sink) {
        for (Computed figure : computed) {
            changed.stream().filter(figure.rule::reads).forEach(cell -> touch(figure, cell));
            for (Row row : figure.touched) {
                Figure value = row.compute(figure.definition, figure.rule, book);
                sink.accept(figure.definition.entry().domain(), row.key(figure.definition), value);
            }
            figure.touched.clear();
        }
        changed.clear();
    }

    private void touch(Computed figure, Cell cell) {
        String breakdown = figure.rule.breakdown(cell);
        for (Place place : figure.rule.places(cell, places)) {
            for (Period period : figure.rule.periods(cell, place, book)) {
                figure.touched.add(new Row(breakdown, place, period));
            }
        }
    }

    /** One rule of a figure, and its rows that are to be computed anew. */
    private static final class Computed {
        private final FigureDefinition definition;
        private final FigureRule rule;
        private final Set<Row> touched = new LinkedHashSet<>();

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
