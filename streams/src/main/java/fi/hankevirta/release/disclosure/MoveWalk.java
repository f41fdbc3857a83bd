package fi.hankevirta.release.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a move step by step: of a sum that does not hold, the change is made that lets most of the others hold and
 * costs least. It does not always find one, but it is much faster than a linear program; and where it fails, what it
 * touched is where a program should look.
 */
final class MoveWalk {
    /** How much the costs weigh, in turns: where they are in the way, they have to weigh less. */
    private static final double[] THRIFT = {1, 0.3, 0.05};

    private static final double CHANCE = 2;
    private static final double BROKEN = 2;
    private static final double HIDDEN = 0.3;
    private static final double AGAIN = 1_000;
    private static final int SOON = 8;
    private static final int ENOUGH = 3;
    private static final long SEED = 31;

    private final LinkedTables tables;
    private final Pattern pattern;
    private final Columns columns;
    private final Hiding hiding;
    private final Changes changes;
    private final int[] changedAt;
    private final double[] openCosts;
    private final BitSet seen = new BitSet();

    MoveWalk(LinkedTables tables, Pattern pattern, Columns columns, Hiding hiding) {
        this.tables = tables;
        this.pattern = pattern;
        this.columns = columns;
        this.hiding = hiding;
        this.changes = new Changes(tables, pattern);
        this.changedAt = new int[tables.size()];
        this.openCosts = new double[tables.size()];
        Arrays.fill(openCosts, Double.NaN);
    }

    /**
     * Looks for the cheapest of some moves.
     *
     * @param target count that changes
     * @param by how much exactly
     * @param tries how often to begin anew
     * @param steps after how many to give up each time
     */
    Optional<Move> find(int target, long by, int tries, int steps) {
        SplittableRandom random = new SplittableRandom(SEED * target + by);
        Move best = null;
        double bestCost = Double.MAX_VALUE;
        int found = 0;
        for (int turn = 0; turn < tries && found < ENOUGH; turn++) {
            double thrift = THRIFT[turn % THRIFT.length];
            if ((found == 0 || thrift == 1) && isFound(target, by, steps, thrift, random)) {
                found++;
                Move move = changes.move();
                double cost = cost(move);
                best = cost < bestCost ? move : best;
                bestCost = Math.min(cost, bestCost);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the counts that any walk changed. */
    BitSet seen() {
        return seen;
    }

    private double cost(Move move) {
        double cost = 0;
        for (int index = 0; index < move.size(); index++) {
            cost += hiding.cost(move.count(index));
        }
        return cost;
    }

    private boolean isFound(int target, long by, int steps, double thrift, SplittableRandom random) {
        changes.clear();
        seen.stream().forEach(count -> changedAt[count] = -SOON);
        Column first = columns.of(target);
        if (!mayChange(target) || changes.room(first, by) != by) {
            return false;
        }
        changes.apply(first, by);
        for (int step = 0; step < steps && changes.broken() > 0; step++) {
            Step next = next(target, changes.broken(random.nextInt(changes.broken())), step, thrift, random);
            if (next == null) {
                return false;
            }
            changes.apply(columns.of(next.count), next.by);
            changedAt[next.count] = step;
            seen.set(next.count);
        }
        return changes.broken() == 0;
    }

    private @Nullable Step next(int target, int broken, int step, double thrift, SplittableRandom random) {
        Identity identity = tables.identity(broken);
        Step best = null;
        for (int term = 0; term < identity.size(); term++) {
            int count = columns.leading(identity.count(term));
            if (count != Columns.NONE && count != target && mayChange(count)) {
                Column column = columns.of(count);
                int factor = column.factorOf(broken);
                long by = factor == 0 ? 0 : changes.room(column, -changes.left(broken) / factor);
                if (by != 0) {
                    double score = BROKEN * changes.breaks(column, by)
                            + (step - changedAt[count] < SOON ? AGAIN : 0)
                            + cost(count, by, thrift)
                            + CHANCE * random.nextDouble();
                    best = best == null || score < best.score ? new Step(count, by, score) : best;
                }
            }
        }
        return best;
    }

    private double cost(int leading, long by, double thrift) {
        double cost = HIDDEN + thrift * openCost(leading);
        if (!changes.isChanged(leading)) {
            return cost;
        }
        return changes.isUndone(leading, by) ? -cost : 0;
    }

    private boolean mayChange(int leading) {
        return openCost(leading) != Double.POSITIVE_INFINITY;
    }

    /** Returns what would be lost with a column that is not hidden as a whole; infinity if it can't be hidden. */
    private double openCost(int leading) {
        if (Double.isNaN(openCosts[leading])) {
            Column column = columns.of(leading);
            double cost = 0;
            for (int index = 0; index < column.size(); index++) {
                int count = column.count(index);
                if (!pattern.isHidden(count)) {
                    cost += hiding.isPossible(count) ? hiding.cost(count) : Double.POSITIVE_INFINITY;
                }
            }
            openCosts[leading] = cost;
        }
        return openCosts[leading];
    }

    private record Step(int count, long by, double score) {}
}
