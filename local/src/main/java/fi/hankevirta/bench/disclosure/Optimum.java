package fi.hankevirta.bench.disclosure;

import fi.hankevirta.release.disclosure.Audit;
import fi.hankevirta.release.disclosure.Cell;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.Suppression;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least that has to be suppressed of a small table, found by trying every choice, the cheapest first, until one
 * passes the audit. It takes time that doubles with each cell.
 */
final class Optimum {
    /** More open cells than these take too long. */
    static final int MOST_FREE = 20;

    private Optimum() {}

    /**
     * Returns the cells of the cheapest choice that passes the audit.
     *
     * @throws IllegalArgumentException when there are more than {@link #MOST_FREE} cells to choose from
     */
    static BitSet of(Disclosure disclosure) {
        List<Cell> cells = disclosure.cells();
        int[] free = IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).fate() == Cell.Fate.FREE)
                .toArray();
        if (free.length > MOST_FREE) {
            throw new IllegalArgumentException(free.length + " cells are too many to try every choice of");
        }
        BitSet primary = new BitSet();
        IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).fate() == Cell.Fate.PRIMARY)
                .forEach(primary::set);
        return IntStream.range(0, 1 << free.length)
                .boxed()
                .sorted(Comparator.comparingInt(choice -> weight(choice, free, cells)))
                .map(choice -> chosen(choice, free, primary))
                .filter(chosen -> Audit.of(disclosure, Suppression.of(chosen)).isSafe())
                .findFirst()
                .orElseThrow();
    }

    private static int weight(int choice, int[] free, List<Cell> cells) {
        return IntStream.range(0, free.length)
                .filter(bit -> (choice >> bit & 1) == 1)
                .map(bit -> cells.get(free[bit]).weight())
                .sum();
    }

    private static BitSet chosen(int choice, int[] free, BitSet primary) {
        BitSet chosen = (BitSet) primary.clone();
        IntStream.range(0, free.length).filter(bit -> (choice >> bit & 1) == 1).forEach(bit -> chosen.set(free[bit]));
        return chosen;
    }
}
