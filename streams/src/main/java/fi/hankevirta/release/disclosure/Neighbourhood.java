package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts that can change together with one, as far as so many sums away, and all the sums that they take part in. */
final class Neighbourhood {
    private final LinkedTables tables;
    private final IntPredicate hidden;
    private final Hiding hiding;
    private final int openEach;
    private final BitSet counts = new BitSet();
    private final BitSet identities = new BitSet();
    private boolean whole = true;

    /**
     * @param start count at which to begin
     * @param sums how many sums away to look
     * @param openEach how many counts that are not hidden yet to take from each sum, the cheapest first
     * @param hidden which counts are hidden
     * @param hiding which others could be
     */
    Neighbourhood(LinkedTables tables, int start, int sums, int openEach, IntPredicate hidden, Hiding hiding) {
        this.tables = tables;
        this.hidden = hidden;
        this.hiding = hiding;
        this.openEach = openEach;
        BitSet edge = new BitSet();
        edge.set(start);
        for (int step = 0; step < sums && !edge.isEmpty(); step++) {
            edge = next(edge);
        }
        whole &= edge.isEmpty();
        counts.or(edge);
        identitiesOf(edge).forEach(identities::set);
    }

    private BitSet next(BitSet edge) {
        counts.or(edge);
        BitSet next = new BitSet();
        identitiesOf(edge).filter(number -> !identities.get(number)).forEach(number -> {
            identities.set(number);
            addAll(tables.identity(number), next);
        });
        next.andNot(counts);
        return next;
    }

    private void addAll(Identity identity, BitSet next) {
        identity.counts().filter(hidden).forEach(next::set);
        int[] others = identity.counts()
                .filter(count -> !hidden.test(count) && hiding.isPossible(count))
                .boxed()
                .sorted(Comparator.comparingDouble(hiding::cost))
                .mapToInt(Integer::intValue)
                .toArray();
        IntStream.of(others).limit(openEach).forEach(next::set);
        whole &= others.length <= openEach;
    }

    private IntStream identitiesOf(BitSet edge) {
        return edge.stream().flatMap(count -> IntStream.of(tables.identitiesOf(count)));
    }

    /** Returns the counts that may change. */
    BitSet counts() {
        return counts;
    }

    /** Returns the numbers of the sums that must hold when they do, in their order. */
    int[] identities() {
        return identities.stream().toArray();
    }

    /** Whether nothing further away, and nothing else, can change with them. */
    boolean isWhole() {
        return whole;
    }
}
