package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Other possible tables, and how far they let each count differ. Where a count's greatest and least value among them
 * differ by k or more, it is proved that no attacker can know it closer, whatever program he uses.
 */
final class Proof {
    private final LinkedTables tables;
    private final List<Move> moves = new ArrayList<>();
    private final long[] down;
    private final long[] up;

    Proof(LinkedTables tables) {
        this.tables = tables;
        this.down = new long[tables.size()];
        this.up = new long[tables.size()];
    }

    /**
     * Takes a move into the proof.
     *
     * @throws IllegalStateException if it is not possible under the pattern
     */
    void add(Move move, Pattern pattern) {
        if (!move.isPossible(tables, pattern)) {
            throw new IllegalStateException("a table was found that is not possible");
        }
        moves.add(move);
        widen(move);
    }

    private void widen(Move move) {
        for (int index = 0; index < move.size(); index++) {
            int count = move.count(index);
            up[count] = Math.max(up[count], move.change(index));
            down[count] = Math.min(down[count], move.change(index));
        }
    }

    /** Returns the tables, as changes of the real one. */
    List<Move> moves() {
        return List.copyOf(moves);
    }

    /** By how much the values of a count differ at least that an attacker can't tell apart. */
    long width(int count) {
        return up[count] - down[count];
    }

    /** Returns the least value of a count in any of the tables. */
    long least(int count) {
        return tables.value(count) + down[count];
    }

    /** Returns the greatest value of a count in any of the tables. */
    long greatest(int count) {
        return tables.value(count) + up[count];
    }

    /** Returns what is left of the proof under a pattern that hides less. */
    Proof under(Pattern pattern) {
        Proof left = new Proof(tables);
        for (Move move : moves) {
            if (move.isPossible(tables, pattern)) {
                left.moves.add(move);
                left.widen(move);
            }
        }
        return left;
    }
}
