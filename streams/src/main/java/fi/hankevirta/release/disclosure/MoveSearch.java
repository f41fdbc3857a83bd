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

    private static final int MOST_TIMES = 3;
    private static final int ATTEMPTS = 12;
    private static final double SLIGHTLY = 0.05;
    private static final int SCATTER = 0x9E3779B9;

    private final Disclosure disclosure;
    private final LinkedTables tables;
    private final Pattern pattern;
    private final Columns alone;
    private final List<Columns> ofLayers = new ArrayList<>();

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
     * @param thorough whether to look everywhere before giving up
     * @return nothing if there are none, or if none is found in whole numbers
     */
    List<Move> moves(int count, Hiding hiding, boolean thorough) {
        long width = disclosure.width();
        Optional<Move> up = move(count, width, hiding, thorough);
        if (up.isPresent()) {
            return List.of(up.get());
        }
        long down = Math.min(width, tables.value(count) - pattern.least(count));
        for (long step = down; step > 0; step--) {
            Optional<Move> lower = move(count, -step, hiding, thorough);
            if (lower.isPresent()) {
                Optional<Move> rest = step == width ? Optional.empty() : move(count, width - step, hiding, thorough);
                if (step == width || rest.isPresent()) {
                    return rest.map(higher -> List.of(lower.get(), higher)).orElseGet(() -> List.of(lower.get()));
                }
            }
        }
        return List.of();
    }

    private Optional<Move> move(int count, long change, Hiding hiding, boolean thorough) {
        Optional<Move> move = walk(count, change, ofLayers.get(tables.layer(count)), hiding);
        if (move.isEmpty() && tables.layers() > 1) {
            move = walk(count, change, alone, hiding);
        }
        return move.isEmpty() && thorough ? solve(count, change, hiding) : move;
    }

    private Optional<Move> walk(int count, long change, Columns columns, Hiding hiding) {
        MoveWalk walk = new MoveWalk(tables, pattern, columns, hiding);
        for (int[] effort : WALKS) {
            Optional<Move> move = walk.find(count, change, effort[0], effort[1]);
            if (move.isEmpty() && !walk.seen().isEmpty()) {
                BitSet near = walk.seen();
                near.set(count);
                move = solve(count, change, columns, near, hiding);
            }
            if (move.isPresent()) {
                return move;
            }
        }
        return Optional.empty();
    }

    private Optional<Move> solve(int count, long change, Hiding hiding) {
        for (int[] reach : REACHES) {
            Neighbourhood near = new Neighbourhood(tables, count, reach[0], reach[1], pattern::isHidden, hiding);
            Optional<Move> move = solve(count, change, alone, near.counts(), hiding);
            if (move.isPresent() || near.isWhole()) {
                return move;
            }
        }
        return Optional.empty();
    }

    /** Of several moves that cost the same, one may be in whole numbers: with slightly other costs another is found. */
    private Optional<Move> solve(int count, long change, Columns columns, BitSet near, Hiding hiding) {
        List<Column> all = MoveProgram.columns(columns, near);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
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
