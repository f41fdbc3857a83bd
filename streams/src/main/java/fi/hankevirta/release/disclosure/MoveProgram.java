package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The linear program of an attacker who wonders whether a count could be another: the cheapest way to change others so
 * that every sum holds. Its solution is rounded and checked, so that none that is accepted depends on the arithmetic of
 * the solver.
 */
final class MoveProgram {
    private static final double ROUNDING = 1e-6;

    private final LinkedTables tables;
    private final Pattern pattern;
    private final List<Column> columns;
    private final int times;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Integer, Expression> sums = new LinkedHashMap<>();
    private boolean possible = true;
    private Optimisation.@Nullable Result result;

    /**
     * Each column has two variables, how far it goes up and how far down: so its change has a cost either way.
     *
     * @param target the column that changes
     * @param change by which at least
     * @param times what the solution is multiplied by: one in halves becomes one in whole numbers when it is doubled
     * @param columns that may change, with the target
     * @param cost of changing each of them by one, up or down; not negative
     */
    MoveProgram(
            Pattern pattern,
            LinkedTables tables,
            Column target,
            long change,
            int times,
            List<Column> columns,
            ToDoubleFunction<Column> cost) {
        this.tables = tables;
        this.pattern = pattern;
        this.columns = columns;
        this.times = times;
        double step = Math.ceil((double) Math.abs(change) / times);
        for (Column column : columns) {
            double up = Math.min(step, (double) room(column, true) / times);
            double down = Math.min(step, (double) room(column, false) / times);
            boolean isTarget = column.equals(target);
            if (isTarget) {
                possible = change > 0 ? up >= step : down >= step;
                up = change > 0 ? step : 0;
                down = change > 0 ? 0 : step;
            }
            double weight = cost.applyAsDouble(column);
            model.newVariable("up " + column.count(0))
                    .lower(isTarget ? up : 0)
                    .upper(up)
                    .weight(weight);
            model.newVariable("down " + column.count(0))
                    .lower(isTarget ? down : 0)
                    .upper(down)
                    .weight(weight);
        }
        for (int index = 0; index < columns.size(); index++) {
            balance(index, columns.get(index));
        }
    }

    /** Returns the columns of counts. */
    static List<Column> columns(Columns columns, BitSet counts) {
        return counts.stream().mapToObj(columns::of).toList();
    }

    private long room(Column column, boolean up) {
        return column.counts()
                .mapToLong(count ->
                        up ? pattern.greatest(count) - tables.value(count) : tables.value(count) - pattern.least(count))
                .min()
                .orElse(0);
    }

    private void balance(int index, Column column) {
        for (int sum = 0; sum < column.sums(); sum++) {
            int number = column.identity(sum);
            sums.computeIfAbsent(
                            number, none -> model.newExpression("sum " + number).level(0))
                    .set(2 * index, column.factor(sum))
                    .set(2 * index + 1, -column.factor(sum));
        }
    }

    /** Solves it; returns whether there is any move at all. */
    boolean solve() {
        if (!possible) {
            return false;
        }
        LinearSolver solver = LinearSolver.newSolver(model);
        result = LinearSolver.INTEGRATION.toModelState(solver.solve(), model);
        return result.getState().isFeasible();
    }

    /** Returns the cheapest move, once solved; empty if the solver found one in fractions only. */
    Optional<Move> move() {
        return result == null ? Optional.empty() : wholeNumbers(result);
    }

    private Optional<Move> wholeNumbers(Optimisation.Result solution) {
        Map<Integer, Long> changes = new TreeMap<>();
        for (int index = 0; index < columns.size(); index++) {
            double change = times * (solution.doubleValue(2 * index) - solution.doubleValue(2 * index + 1));
            long whole = Math.round(change);
            if (Math.abs(change - whole) > ROUNDING) {
                return Optional.empty();
            }
            if (whole != 0) {
                columns.get(index).counts().forEach(count -> changes.merge(count, whole, Long::sum));
            }
        }
        return Optional.of(Move.of(changes));
    }
}
