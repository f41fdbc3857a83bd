package fi.hankevirta.release.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * What a release can give away at all: what its rows tell, and what is tied to that by sums of which more than that is
 * unknown. Whatever else is hidden stays as it was.
 */
final class Concern {
    private Concern() {}

    /** Returns the counts that the cells may give away. */
    static BitSet of(Disclosure disclosure, BitSet known) {
        LinkedTables tables = disclosure.tables();
        BitSet concerned = new BitSet();
        Deque<Integer> next = new ArrayDeque<>();
        disclosure.cells().stream()
                .flatMap(cell -> cell.counts().stream())
                .filter(count -> !known.get(count))
                .forEach(next::add);
        while (!next.isEmpty()) {
            int count = next.remove();
            if (!concerned.get(count)) {
                concerned.set(count);
                IntStream.of(tables.identitiesOf(count))
                        .mapToObj(tables::identity)
                        .flatMapToInt(Identity::counts)
                        .filter(other -> !known.get(other) && !concerned.get(other))
                        .forEach(next::add);
            }
        }
        return concerned;
    }
}
