package fi.hankevirta.tally;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The accumulators of a partition by the parts of their cells, in open addressing, so that a contribution finds its
 * cell without making one. Cells are never removed.
 */
final class CellTable {
    private @Nullable Accumulator[] slots = new Accumulator[1024];
    private int[] hashes = new int[1024];
    private int size;

    /** Returns the accumulator of a cell; null when nothing was ever counted in it. */
    @Nullable
    Accumulator find(Cell cell) {
        return slots[slotOf(cell.tally(), cell.area(), cell.month(), cell.breakdown())];
    }

    /** Returns the accumulator of a cell, a new one when nothing was counted in it yet. */
    Accumulator get(Tally tally, String area, int month, String breakdown) {
        Accumulator found = slots[slotOf(tally, area, month, breakdown)];
        if (found != null) {
            return found;
        }
        Accumulator made = new Accumulator(new Cell(tally, area, month, breakdown));
        put(made);
        return made;
    }

    /** Takes up an accumulator in the place of the one that the cell had, if any. */
    void put(Accumulator accumulator) {
        Cell cell = accumulator.cell();
        int slot = slotOf(cell.tally(), cell.area(), cell.month(), cell.breakdown());
        if (slots[slot] == null && ++size * 2 > slots.length) {
            grow();
            slot = slotOf(cell.tally(), cell.area(), cell.month(), cell.breakdown());
        }
        slots[slot] = accumulator;
        hashes[slot] = hash(cell.tally(), cell.area(), cell.month(), cell.breakdown());
    }

    void forEach(Consumer<Accumulator> each) {
        for (Accumulator accumulator : slots) {
            if (accumulator != null) {
                each.accept(accumulator);
            }
        }
    }

    int size() {
        return size;
    }

    private void grow() {
        @Nullable Accumulator[] before = slots;
        slots = new Accumulator[before.length * 2];
        int[] hashesBefore = hashes;
        hashes = new int[slots.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                int slot = hashesBefore[i] & (slots.length - 1);
                while (slots[slot] != null) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = before[i];
                hashes[slot] = hashesBefore[i];
            }
        }
    }

    private int slotOf(Tally tally, String area, int month, String breakdown) {
        int hash = hash(tally, area, month, breakdown);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (true) {
            Accumulator at = slots[slot];
            if (at == null || (hashes[slot] == hash && isOf(at.cell(), tally, area, month, breakdown))) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static boolean isOf(Cell cell, Tally tally, String area, int month, String breakdown) {
        return cell.tally() == tally
                && cell.month() == month
                && cell.area().equals(area)
                && cell.breakdown().equals(breakdown);
    }

    private static int hash(Tally tally, String area, int month, String breakdown) {
        int hash = ((tally.code().hashCode() * 31 + area.hashCode()) * 31 + breakdown.hashCode()) * 31 + month;
        hash *= 0x9E3779B1; // The golden ratio spreads months that follow one another.
        return hash ^ (hash >>> 15);
    }
}
