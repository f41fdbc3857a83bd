package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which cells are suppressed, and so which counts are hidden: those that are not known and that no open cell tells. */
final class Pattern {
    private final Disclosure disclosure;
    private final List<List<Integer>> cellsOf = new ArrayList<>();
    private final List<List<CellBound>> boundsOf = new ArrayList<>();
    private final BitSet suppressed = new BitSet();
    private final int[] openCells;
    private final BitSet known;
    private final BitSet concerned;

    /** Suppresses what has to be, and nothing else. */
    Pattern(Disclosure disclosure) {
        this.disclosure = disclosure;
        int counts = disclosure.tables().size();
        this.openCells = new int[counts];
        this.known = Knowledge.from(disclosure.tables(), disclosure.known());
        this.concerned = Concern.of(disclosure, known);
        for (int count = 0; count < counts; count++) {
            cellsOf.add(new ArrayList<>());
            boundsOf.add(new ArrayList<>());
        }
        disclosure.bounds().forEach(bound -> boundsOf.get(bound.count()).add(bound));
        for (int index = 0; index < disclosure.cells().size(); index++) {
            Cell cell = disclosure.cells().get(index);
            boolean open = cell.fate() == Cell.Fate.FREE || cell.fate() == Cell.Fate.OPEN;
            suppressed.set(index, !open);
            for (int count : cell.counts()) {
                cellsOf.get(count).add(index);
                openCells[count] += open ? 1 : 0;
            }
        }
    }

    boolean isSuppressed(int cell) {
        return suppressed.get(cell);
    }

    void suppress(int cell) {
        change(cell, true);
    }

    void open(int cell) {
        change(cell, false);
    }

    private void change(int cell, boolean suppress) {
        if (suppressed.get(cell) != suppress) {
            suppressed.set(cell, suppress);
            for (int count : disclosure.cells().get(cell).counts()) {
                openCells[count] += suppress ? -1 : 1;
            }
        }
    }

    boolean isHidden(int count) {
        return openCells[count] == 0 && !known.get(count);
    }

    /**
     * Whether a count is hidden and the cells must not give it away: one of them would tell it, or it is sensitive in
     * itself.
     */
    boolean isProtected(int count) {
        return isHidden(count)
                && concerned.get(count)
                && (!cellsOf.get(count).isEmpty() || disclosure.sensitive().get(count));
    }

    /** Whether an attacker knows a count whatever is suppressed now. */
    boolean isKnown(int count) {
        return known.get(count);
    }

    /** Whether a sensitive count follows from what is known anyway, so that nothing can protect it. */
    boolean isLost(int count) {
        return known.get(count)
                && disclosure.sensitive().get(count)
                && !disclosure.known().get(count)
                && disclosure.tables().value(count) > 0;
    }

    /** Returns the least that an attacker knows a count to be. */
    long least(int count) {
        long least = disclosure.tables().least(count);
        for (CellBound bound : boundsOf.get(count)) {
            least = suppressed.get(bound.cell()) ? least : Math.max(least, bound.least());
        }
        return least;
    }

    /** Returns the greatest that an attacker knows a count to be; {@link Long#MAX_VALUE} if he knows none. */
    long greatest(int count) {
        long greatest = disclosure.tables().greatest(count);
        for (CellBound bound : boundsOf.get(count)) {
            greatest = suppressed.get(bound.cell()) ? greatest : Math.min(greatest, bound.greatest());
        }
        return greatest;
    }

    /** Returns what open cells tell of a count that they do not show. */
    List<CellBound> boundsOf(int count) {
        return boundsOf.get(count).stream()
                .filter(bound -> !suppressed.get(bound.cell()))
                .toList();
    }

    /** Returns the cells that tell a count, open or not. */
    List<Integer> cellsOf(int count) {
        return cellsOf.get(count);
    }

    /** Returns the cells suppressed now. */
    BitSet suppressed() {
        return (BitSet) suppressed.clone();
    }
}
