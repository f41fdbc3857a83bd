package fi.hankevirta.release.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * What follows from what an attacker knows before anything is published, sum by sum: a term that is alone unknown in
 * its sum, and terms that can't be more than the least that they are.
 */
final class Knowledge {
    private final LinkedTables tables;
    private final BitSet known;
    private final Deque<Integer> changed = new ArrayDeque<>();

    private Knowledge(LinkedTables tables, BitSet known) {
        this.tables = tables;
        this.known = (BitSet) known.clone();
    }

    /** Returns everything that is known to whoever knows some counts. */
    static BitSet from(LinkedTables tables, BitSet known) {
        Knowledge knowledge = new Knowledge(tables, known);
        IntStream.range(0, tables.identities()).forEach(knowledge.changed::add);
        while (!knowledge.changed.isEmpty()) {
            knowledge.follow(tables.identity(knowledge.changed.remove()));
        }
        return knowledge.known;
    }

    private void follow(Identity identity) {
        int[] unknown = IntStream.range(0, identity.size())
                .filter(term -> !known.get(identity.count(term)))
                .toArray();
        if (unknown.length == 1 || (unknown.length > 1 && isAtLeast(identity, unknown))) {
            for (int term : unknown) {
                known.set(identity.count(term));
                IntStream.of(tables.identitiesOf(identity.count(term))).forEach(changed::add);
            }
        }
    }

    /** Whether the terms stand on one side of the sum, and each is the least that it can be. */
    private boolean isAtLeast(Identity identity, int[] terms) {
        return IntStream.of(terms).allMatch(term -> {
            int count = identity.count(term);
            return identity.factor(term) == identity.factor(terms[0]) && tables.value(count) == tables.least(count);
        });
    }
}
