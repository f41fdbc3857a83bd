package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What an attacker can find out when some cells are suppressed, looked at from nothing: it does not trust whoever chose
 * them. Each interval is one between two tables that were found and checked, so no attacker can do better.
 *
 * @param intervals of every count that must stay protected; it is not looked further than to k
 * @param unsafe those of them that may be known closer than to k, or for which that can't be told
 */
public record Audit(List<Interval> intervals, List<Integer> unsafe) {
    /** Copies what could be changed. */
    public Audit {
        intervals = List.copyOf(intervals);
        unsafe = List.copyOf(unsafe);
    }

    /**
     * Audits a choice. Tables that come with it are checked, and others looked for where they prove too little.
     *
     * @param suppression what is not published; what must not be is added
     */
    public static Audit of(Disclosure disclosure, Suppression suppression) {
        Pattern pattern = new Pattern(disclosure);
        suppression.cells().stream().forEach(pattern::suppress);
        MoveSearch search = new MoveSearch(disclosure, pattern);
        Proof proof = new Proof(disclosure.tables());
        suppression.alternatives().stream()
                .filter(move -> move.isPossible(disclosure.tables(), pattern))
                .forEach(move -> proof.add(move, pattern));
        List<Integer> hidden = new ArrayList<>();
        List<Integer> unsafe = new ArrayList<>();
        for (int count = 0; count < disclosure.tables().size(); count++) {
            if (pattern.isProtected(count)) {
                hidden.add(count);
                if (proof.width(count) < disclosure.width()) {
                    search.moves(count, Hiding.NONE, MoveSearch.Effort.THOROUGH)
                            .forEach(move -> proof.add(move, pattern));
                }
                if (proof.width(count) < disclosure.width()) {
                    unsafe.add(count);
                }
            } else if (pattern.isLost(count)) {
                unsafe.add(count);
            }
        }
        List<Interval> intervals = hidden.stream()
                .map(count -> new Interval(count, proof.least(count), proof.greatest(count)))
                .toList();
        return new Audit(intervals, unsafe);
    }

    /** Whether nothing can be found out. */
    public boolean isSafe() {
        return unsafe.isEmpty();
    }
}
