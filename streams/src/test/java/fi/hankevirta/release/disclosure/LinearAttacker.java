package fi.hankevirta.release.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * An attacker who knows all identities and everything that is open, and asks a solver for the least and the greatest
 * value of a count: for tables as large as those of real releases. He shares nothing with what protects but the tables.
 */
public final class LinearAttacker {
    /** He looks no farther than so many times k: what may be that far away is not found out. */
    private static final long FARTHEST = 2;

    private static final double ROUNDING = 1e-6;

    private final LinkedTables tables;
    private final BitSet seen;
    private final long[] least;
    private final long[] greatest;

    /** @param suppressed numbers of the cells that he does not see */
    public LinearAttacker(Disclosure disclosure, BitSet suppressed) {
        tables = disclosure.tables();
        seen = (BitSet) disclosure.known().clone();
        least = new long[tables.size()];
        greatest = new long[tables.size()];
        for (int cell = 0; cell < disclosure.cells().size(); cell++) {
            if (!suppressed.get(cell)) {
                disclosure.cells().get(cell).counts().forEach(seen::set);
            }
        }
        long far = FARTHEST * disclosure.width();
        for (int count = 0; count < tables.size(); count++) {
            least[count] = Math.max(tables.least(count), tables.value(count) - far);
            greatest[count] = Math.min(tables.greatest(count), tables.value(count) + far);
        }
        disclosure.bounds().stream()
                .filter(bound -> !suppressed.get(bound.cell()))
                .forEach(bound -> {
                    least[bound.count()] = Math.max(least[bound.count()], bound.least());
                    greatest[bound.count()] = Math.min(greatest[bound.count()], bound.greatest());
                });
    }

    /** Returns the whole numbers between which a count lies, as far as he can tell. */
    public Interval interval(int count) {
        if (seen.get(count)) {
            return new Interval(count, tables.value(count), tables.value(count));
        }
        return new Interval(count, (long) Math.ceil(extreme(count, false) - ROUNDING), (long)
                Math.floor(extreme(count, true) + ROUNDING));
    }

    /** Each unknown count is what it really is and how far it may be above and below: so that 0 is a solution. */
    private long extreme(int count, boolean upwards) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        int[] together = tiedTo(count).stream().toArray();
        Map<Integer, Integer> columns = new HashMap<>();
        for (int each : together) {
            columns.put(each, columns.size());
            double sought = each != count ? 0 : upwards ? -1 : 1;
            model.newVariable("above " + each)
                    .lower(0)
                    .upper(greatest[each] - tables.value(each))
                    .weight(sought);
            model.newVariable("below " + each)
                    .lower(0)
                    .upper(tables.value(each) - least[each])
                    .weight(-sought);
        }
        BitSet sums = new BitSet();
        IntStream.of(together)
                .flatMap(each -> IntStream.of(tables.identitiesOf(each)))
                .forEach(sums::set);
        sums.stream().forEach(number -> addSum(number, columns, model));
        LinearSolver solver = LinearSolver.newSolver(model);
        Optimisation.Result result = LinearSolver.INTEGRATION.toModelState(solver.solve(), model);
        if (!result.getState().isFeasible()) {
            throw new AssertionError("the solver fails at " + tables.name(count) + ": " + result.getState());
        }
        int column = 2 * Objects.requireNonNull(columns.get(count));
        double change = result.doubleValue(column) - result.doubleValue(column + 1);
        return tables.value(count) + (long) (upwards ? Math.floor(change + ROUNDING) : Math.ceil(change - ROUNDING));
    }

    private void addSum(int number, Map<Integer, Integer> columns, ExpressionsBasedModel model) {
        Identity identity = tables.identity(number);
        Expression sum = model.newExpression("sum " + number).level(0);
        for (int term = 0; term < identity.size(); term++) {
            Integer column = columns.get(identity.count(term));
            if (column != null) { // What is not among them is known, and does not change.
                sum.set(2 * column, identity.factor(term));
                sum.set(2 * column + 1, -identity.factor(term));
            }
        }
    }

    /** Returns the unknown counts that a sum ties to a count, by way of others if need be. */
    private BitSet tiedTo(int start) {
        BitSet tied = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        next.add(start);
        while (!next.isEmpty()) {
            int count = next.remove();
            if (!tied.get(count)) {
                tied.set(count);
                IntStream.of(tables.identitiesOf(count))
                        .mapToObj(tables::identity)
                        .flatMapToInt(Identity::counts)
                        .filter(other -> !seen.get(other) && !tied.get(other))
                        .forEach(next::add);
            }
        }
        return tied;
    }
}
