package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds moves that show how far a count could be from what it is. It walks first, then solves the program of what the
 * walks have seen, and only then larger ones.
 */
final class MoveSearch {
    /** How often to walk, and how far. */
    private static final int[][] WALKS = {{10, 200}, {20, 500}};
    /** How many sums away to look, and how many open counts to take from each of them. */
    private static final int[][] REACHES = {{2, 2}, {3, 2}, {4, 2}, {Integer.MAX_VALUE, Integer.MAX_VALUE}};

    /** Programs of more counts take minutes: what they would find is left suppressed, or unproved. */
    private static final int MOST_COUNTS = 30_000;

    /** Some ten minutes: what is not found in them is left suppressed, or unproved, and the release is held. */
    private static final double MOST_SOLVING = 2.5e13;

    /** Of the parts of a count, how many to try to move it by. */
    private static final int MOST_PARTS = 4;

    private static final int MOST_TIMES = 3;
    private static final int ATTEMPTS = 12;
    private static final double SLIGHTLY = 0.05;
    private static final int SCATTER = 0x9E3779B9;

    private final Disclosure disclosure;
    private final LinkedTables tables;
    private final Pattern pattern;
    private final Columns alone;
    private final List<Columns> ofLayers = new ArrayList<>();
    private final SolverBudget budget = new SolverBudget(MOST_SOLVING);

    /** How far to look before giving up. */
    enum Effort {
        /** Walk a little. */
        SLIGHT,
        /** Walk, and solve the program of what the walks have touched. */
        USUAL,
        /** Look everywhere. */
        THOROUGH
    }

    MoveSearch(Disclosure disclosure, Pattern pattern) {
        this.disclosure = disclosure;
        this.tables = disclosure.tables();
        this.pattern = pattern;
        this.alone = Columns.alone(tables);
        for (int layer = 0; layer < tables.layers(); layer++) {
            ofLayers.add(Columns.ofLayer(tables, layer));
        }
    }

    /**
     * Returns moves that together let a count differ by k: up by all of it, else as far down as it goes and up by the
     * rest.
     *
     * @param hiding which other counts may be hidden for it, besides those that are
     * @param effort how far to look before giving up
     * @return nothing if there are none, or if none is found in whole numbers
     */
    List<Move> moves(int count, Hiding hiding, Effort effort) {
        long width = disclosure.width();
        Optional<Move> up = move(count, width, hiding, effort);
        if (up.isPresent()) {
            return List.of(up.get());
        }
        long down = Math.min(width, tables.value(count) - pattern.least(count));
        for (long step = down; step > 0; step--) {
            Optional<Move> lower = move(count, -step, hiding, effort);
            if (lower.isPresent()) {
                Optional<Move> rest = step == width ? Optional.empty() : move(count, width - step, hiding, effort);
                if (step == width || rest.isPresent()) {
                    return rest.map(higher -> List.of(lower.get(), higher)).orElseGet(() -> List.of(lower.get()));
                }
            }
        }
        return List.of();
    }

    private Optional<Move> move(int count, long change, Hiding hiding, Effort effort) {
        for (int part : tables.leastParts(count).stream().limit(MOST_PARTS).toList()) {
            Optional<Move> move = walk(part, change, ofLayers.get(tables.layer(part)), hiding, effort);
            if (move.isPresent()) {
                return move;
            }
        }
        Optional<Move> move = tables.layers() == 1 ? Optional.empty() : walk(count, change, alone, hiding, effort);
        return move.isEmpty() && effort == Effort.THOROUGH ? solve(count, change, hiding) : move;
    }

    private Optional<Move> walk(int count, long change, Columns columns, Hiding hiding, Effort wanted) {
        MoveWalk walk = new MoveWalk(tables, pattern, columns, hiding);
        for (int[] effort : WALKS) {
            Optional<Move> move = walk.find(count, change, effort[0], effort[1]);
            if (move.isEmpty() && !walk.seen().isEmpty()) {
                BitSet near = walk.seen();
                near.set(count);
                move = solve(count, change, columns, near, hiding);
            }
            if (move.isPresent() || wanted == Effort.SLIGHT) {
                return move;
            }
        }
        return Optional.empty();
    }

    private Optional<Move> solve(int count, long change, Hiding hiding) {
        int part = tables.leastParts(count).get(0);
        Columns ofLayer = ofLayers.get(tables.layer(part));
        Optional<Move> move = solve(part, change, ofLayer, changing(ofLayer, part, hiding), hiding);
        for (int reach = 0; move.isEmpty() && reach < REACHES.length; reach++) {
            Neighbourhood near =
                    new Neighbourhood(tables, count, REACHES[reach][0], REACHES[reach][1], pattern::isHidden, hiding);
            if (near.counts().cardinality() > MOST_COUNTS) {
                return Optional.empty();
            }
            move = solve(count, change, alone, near.counts(), hiding);
            if (near.isWhole()) {
                return move;
            }
        }
        return move;
    }

    /** Returns the counts whose columns may change as a whole, with one that has to. */
    private BitSet changing(Columns columns, int target, Hiding hiding) {
        BitSet changing = new BitSet();
        for (int count = 0; count < tables.size(); count++) {
            boolean may = columns.leading(count) == count
                    && columns.of(count).counts().allMatch(each -> pattern.isHidden(each) || hiding.isPossible(each));
            changing.set(count, may);
        }
        changing.set(target);
        return changing;
    }

    /** Of several moves that cost the same, one may be in whole numbers: with slightly other costs another is found. */
    private Optional<Move> solve(int count, long change, Columns columns, BitSet near, Hiding hiding) {
        List<Column> all = MoveProgram.columns(columns, near);
        for (int attempt = 0; attempt < ATTEMPTS && budget.allows(all.size()); attempt++) {
            int seed = attempt;
            var program = new MoveProgram(
                    pattern,
                    tables,
                    columns.of(count),
                    change,
                    1 + attempt % MOST_TIMES,
                    all,
                    column -> cost(column, hiding) * (1 + seed * SLIGHTLY * share(column.count(0) * ATTEMPTS + seed)));
            if (!program.solve()) {
                return Optional.empty();
            }
            Optional<Move> move = program.move().filter(found -> found.isPossible(tables, pattern, hiding));
            if (move.isPresent()) {
                return move;
            }
        }
        return Optional.empty();
    }

    private static double cost(Column column, Hiding hiding) {
        return column.counts().mapToDouble(hiding::cost).sum();
    }

    /** Returns a number from 0 to 1, always the same for a key, so that the same cut is protected in the same way. */
    private static double share(int key) {
        return ((key * SCATTER) >>> 1) / (double) Integer.MAX_VALUE;
    }
}
