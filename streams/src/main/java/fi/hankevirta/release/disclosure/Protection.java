package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Complementary suppression: the cheapest of some attempts. After the first, one of the cells that it suppressed has to
 * stay open, the dearest first, and what saves by that is kept; so it goes on until nothing saves any more. The result
 * is good, not the best there is; how far from it, small tables tell ({@code bench disclosure}).
 */
public final class Protection {
    private static final int MOST_ATTEMPTS = 60;
    /** An attempt takes the longer the more counts there are: of large tables few are made, or only the first. */
    private static final int MOST_COUNTS_IN_ALL = 4_000;

    private final Disclosure disclosure;
    private int attemptsLeft;
    private ProtectionAttempt best;
    private BitSet kept = new BitSet();

    private Protection(Disclosure disclosure) {
        this.disclosure = disclosure;
        this.attemptsLeft = Math.min(
                MOST_ATTEMPTS,
                MOST_COUNTS_IN_ALL / Math.max(1, disclosure.tables().size()));
        this.best = ProtectionAttempt.of(disclosure, kept);
    }

    /** Returns which cells to suppress. Where nothing can protect a count, others are protected all the same. */
    public static Suppression of(Disclosure disclosure) {
        Protection protection = new Protection(disclosure);
        boolean saves = true;
        while (saves) {
            saves = protection.saves();
        }
        return protection.best.suppression();
    }

    /** Looks for a cheaper attempt; returns whether there is one. */
    private boolean saves() {
        for (int cell : dearestFirst()) {
            if (attemptsLeft-- <= 0) {
                return false;
            }
            BitSet more = (BitSet) kept.clone();
            more.set(cell);
            ProtectionAttempt attempt = ProtectionAttempt.of(disclosure, more);
            if (attempt.hopeless() <= best.hopeless() && attempt.loss() < best.loss()) {
                best = attempt;
                kept = more;
                return true;
            }
        }
        return false;
    }

    private List<Integer> dearestFirst() {
        return best.complementary().stream()
                .boxed()
                .sorted(Comparator.comparing(this::weight).reversed())
                .toList();
    }

    private int weight(int cell) {
        return disclosure.cells().get(cell).weight();
    }
}
