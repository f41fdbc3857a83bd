package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One way to protect. For each count in turn it looks for the cheapest move that lets it differ by k, where hidden
 * counts cost nearly nothing and open ones what is lost with them, and suppresses what the move changes; then it opens
 * again what was not needed.
 */
final class ProtectionAttempt {
    /** So that of moves through hidden counts the shortest is taken. */
    private static final double HIDDEN = 0.01;
    /** So that zeros stay open if that can be: an attacker may well know that there is nothing. */
    private static final double ZERO = 8;

    private final Disclosure disclosure;
    private final LinkedTables tables;
    private final BitSet kept;
    private final Pattern pattern;
    private final MoveSearch search;
    private final BitSet hopeless = new BitSet();
    private final Hiding hiding = new FreeCells();
    private Proof proof;

    private ProtectionAttempt(Disclosure disclosure, BitSet kept) {
        this.disclosure = disclosure;
        this.tables = disclosure.tables();
        this.kept = kept;
        this.pattern = new Pattern(disclosure);
        this.search = new MoveSearch(disclosure, pattern);
        this.proof = new Proof(tables);
    }

    /**
     * Makes an attempt. Where nothing can protect a count, others are protected all the same.
     *
     * @param kept cells that are to stay open whatever that costs
     */
    static ProtectionAttempt of(Disclosure disclosure, BitSet kept) {
        ProtectionAttempt attempt = new ProtectionAttempt(disclosure, kept);
        attempt.suppressForced();
        attempt.suppress();
        attempt.openAgain();
        return attempt;
    }

    /** Returns what came of it. */
    Suppression suppression() {
        return new Suppression(pattern.suppressed(), proof.moves());
    }

    /** Returns the cells that it suppressed to protect others. */
    BitSet complementary() {
        BitSet cells = pattern.suppressed();
        cells.stream().filter(cell -> fate(cell) != Cell.Fate.FREE).forEach(cells::clear);
        return cells;
    }

    /** Returns what is lost with the cells that it suppressed to protect others. */
    long loss() {
        return complementary().stream().mapToLong(this::weight).sum();
    }

    /** Returns how many counts nothing protects. */
    int hopeless() {
        return hopeless.cardinality();
    }

    /** A protected count that is alone hidden in a sum needs another one there; where only one can be, it has to be. */
    private void suppressForced() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int number = 0; number < tables.identities(); number++) {
                OptionalInt only = onlyCompany(tables.identity(number));
                only.ifPresent(count -> pattern.cellsOf(count).forEach(pattern::suppress));
                changed |= only.isPresent();
            }
        }
    }

    private OptionalInt onlyCompany(Identity identity) {
        int[] hidden = identity.counts().filter(pattern::isHidden).toArray();
        if (hidden.length != 1 || !pattern.isProtected(hidden[0])) {
            return OptionalInt.empty();
        }
        int[] others = identity.counts()
                .filter(count -> count != hidden[0] && hiding.isPossible(count))
                .toArray();
        return others.length == 1 ? OptionalInt.of(others[0]) : OptionalInt.empty();
    }

    private void suppress() {
        for (int count = nextUnproved(); count >= 0; count = nextUnproved()) {
            List<Move> moves = search.moves(count, hiding, MoveSearch.Effort.THOROUGH);
            if (moves.isEmpty() && !suppressBounds(count) && !suppressNear(count)) {
                hopeless.set(count);
            }
            for (Move move : moves) {
                hide(move);
                proof.add(move, pattern);
            }
        }
    }

    /**
     * Returns the next unproved count; -1 if all are proved. Those that are part of longer periods come first, since
     * their moves are moves of these; then the least, which finds the fewest ways to move.
     */
    private int nextUnproved() {
        return IntStream.range(0, tables.size())
                .filter(count -> pattern.isProtected(count) && !hopeless.get(count))
                .filter(count -> proof.width(count) < disclosure.width())
                .boxed()
                .min(Comparator.<Integer>comparingInt(count -> -tables.wholes(count).length)
                        .thenComparingLong(tables::value))
                .orElse(-1);
    }

    private void hide(Move move) {
        for (int index = 0; index < move.size(); index++) {
            pattern.cellsOf(move.count(index)).forEach(pattern::suppress);
        }
    }

    /** Suppresses what tells that a count can't be much else; returns whether there was anything. */
    private boolean suppressBounds(int count) {
        List<Integer> telling = pattern.boundsOf(count).stream()
                .map(CellBound::cell)
                .filter(this::mayBeSuppressed)
                .toList();
        telling.forEach(pattern::suppress);
        return !telling.isEmpty();
    }

    /** Gives a count more room to move: the solver found no way in whole numbers, but more ways may have one. */
    private boolean suppressNear(int start) {
        Neighbourhood hidden = new Neighbourhood(tables, start, Integer.MAX_VALUE, 0, pattern::isHidden, Hiding.NONE);
        OptionalInt cheapest = IntStream.of(hidden.identities())
                .mapToObj(tables::identity)
                .flatMapToInt(Identity::counts)
                .filter(count -> !pattern.isHidden(count) && hiding.isPossible(count))
                .boxed()
                .min(Comparator.comparingDouble(hiding::cost))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
        cheapest.ifPresent(count -> pattern.cellsOf(count).forEach(pattern::suppress));
        return cheapest.isPresent();
    }

    private void openAgain() {
        IntStream.range(0, disclosure.cells().size())
                .filter(cell -> pattern.isSuppressed(cell) && fate(cell) == Cell.Fate.FREE)
                .boxed()
                .sorted(Comparator.comparing(this::weight).reversed())
                .forEach(this::openIfSafe);
    }

    private void openIfSafe(int cell) {
        pattern.open(cell);
        if (leavesLone(cell)) {
            pattern.suppress(cell);
            return;
        }
        Proof left = proof.under(pattern);
        boolean safe = IntStream.range(0, tables.size())
                .filter(count -> pattern.isProtected(count) && !hopeless.get(count))
                .allMatch(count -> isProved(count, left));
        if (safe) {
            proof = left;
        } else {
            pattern.suppress(cell);
        }
    }

    private boolean isProved(int count, Proof left) {
        if (left.width(count) < disclosure.width()) {
            search.moves(count, Hiding.NONE, MoveSearch.Effort.SLIGHT).forEach(move -> left.add(move, pattern));
        }
        return left.width(count) >= disclosure.width();
    }

    /** A protected count that is alone hidden in a sum is known at once, whatever else is hidden. */
    private boolean leavesLone(int cell) {
        return disclosure.cells().get(cell).counts().stream()
                .flatMapToInt(count -> IntStream.of(tables.identitiesOf(count)))
                .mapToObj(tables::identity)
                .anyMatch(identity -> {
                    int[] hidden = IntStream.range(0, identity.size())
                            .map(identity::count)
                            .filter(pattern::isHidden)
                            .toArray();
                    return hidden.length == 1 && pattern.isProtected(hidden[0]);
                });
    }

    private boolean mayBeSuppressed(int cell) {
        return fate(cell) == Cell.Fate.FREE && !kept.get(cell);
    }

    private Cell.Fate fate(int cell) {
        return disclosure.cells().get(cell).fate();
    }

    private int weight(int cell) {
        return disclosure.cells().get(cell).weight();
    }

    /** What may be suppressed. */
    private final class FreeCells implements Hiding {
        @Override
        public boolean isPossible(int count) {
            return !pattern.isKnown(count)
                    && pattern.cellsOf(count).stream()
                            .allMatch(cell -> pattern.isSuppressed(cell) || mayBeSuppressed(cell));
        }

        @Override
        public double cost(int count) {
            double weight = pattern.cellsOf(count).stream()
                    .filter(cell -> !pattern.isSuppressed(cell))
                    .mapToInt(cell -> disclosure.cells().get(cell).weight())
                    .sum();
            return HIDDEN + (tables.value(count) == 0 ? ZERO * weight : weight);
        }
    }
}
