package fi.hankevirta.release.disclosure;

import java.util.BitSet;
import java.util.List;

/** Which cells are suppressed, and tables that show why nothing can be found out: a claim, until it is audited. */
public final class Suppression {
    private final BitSet cells;
    private final List<Move> alternatives;

    Suppression(BitSet cells, List<Move> alternatives) {
        this.cells = (BitSet) cells.clone();
        this.alternatives = List.copyOf(alternatives);
    }

    /** Claims that it is enough to suppress some cells, without anything that would show it. */
    public static Suppression of(BitSet cells) {
        return new Suppression(cells, List.of());
    }

    /** Whether a cell is suppressed. */
    public boolean suppresses(int cell) {
        return cells.get(cell);
    }

    /** Returns the numbers of the suppressed cells. */
    public BitSet cells() {
        return (BitSet) cells.clone();
    }

    List<Move> alternatives() {
        return alternatives;
    }
}
