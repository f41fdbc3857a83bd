package fi.hankevirta.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tallies of one partition: adding and subtracting is all they know, so no order of events matters to them. */
public final class Tallies {
    /**
     * Number of the present way of counting. It is raised whenever a thing contributes otherwise than before, so that
     * an upgrade counts anew what an older version stored; a test holds it to what is counted.
     */
    public static final int VERSION = 1;

    private final CellTable cells = new CellTable();
    private final List<Accumulator> changed = new ArrayList<>();
    private final ContributionSink adding = new Change(1);
    private final ContributionSink takingBack = new Change(-1);

    /** Returns what adds contributions. */
    public ContributionSink adding() {
        return adding;
    }

    /** Returns what takes contributions back that were added. */
    ContributionSink takingBack() {
        return takingBack;
    }

    /** Takes up a cell as it was {@link #drain stored}. */
    public void restore(Cell cell, byte[] stored) {
        cells.put(Accumulator.parse(cell, stored));
    }

    /**
     * Counts everything anew but the records, of which nothing is left but their counts, and lets every cell be told
     * again.
     *
     * @param everything gives every contribution of this partition
     */
    public void recount(Consumer<ContributionSink> everything) {
        cells.forEach(accumulator -> {
            if (accumulator.cell().tally() != Tally.INTAKE) {
                accumulator.clear();
            }
            note(accumulator);
        });
        everything.accept(adding);
    }

    /** Returns the sums of a cell by slot, without trailing zeros; empty when nothing was counted. */
    public long[] sums(Cell cell) {
        Accumulator accumulator = cells.find(cell);
        return accumulator == null ? new long[0] : accumulator.partial().sums();
    }

    /** Returns whether nothing was ever counted. */
    public boolean isEmpty() {
        return cells.size() == 0;
    }

    /** Returns whether a cell changed since the last call of {@link #drain}. */
    public boolean hasChanged() {
        return !changed.isEmpty();
    }

    /** Tells the cells of a tally with what was counted in them. */
    public void forEachOf(Tally tally, BiConsumer<Cell, Partial> each) {
        cells.forEach(accumulator -> {
            if (accumulator.cell().tally() == tally) {
                each.accept(accumulator.cell(), accumulator.partial());
            }
        });
    }

    /** Returns the cells that anything was ever counted in. */
    public Set<Cell> cells() {
        Set<Cell> all = new HashSet<>();
        cells.forEach(accumulator -> all.add(accumulator.cell()));
        return all;
    }

    /**
     * Tells every cell that changed since the last call, and forgets that it did.
     *
     * @param ofAreas gives every contribution of some areas in this partition; asked only in the rare case that the
     *     greatest recordedAt of a cell has left it and no other is remembered
     * @param each takes the cell with its new content
     */
    public void drain(BiConsumer<Set<String>, ContributionSink> ofAreas, BiConsumer<Cell, Changed> each) {
        renewStale(ofAreas);
        for (Accumulator accumulator : changed) {
            accumulator.forgetChange();
            each.accept(accumulator.cell(), new Changed(accumulator.toBytes(), accumulator.partial()));
        }
        changed.clear();
    }

    private void renewStale(BiConsumer<Set<String>, ContributionSink> ofAreas) {
        List<Accumulator> stale = changed.stream().filter(Accumulator::isStale).toList();
        if (!stale.isEmpty()) {
            Renewal renewal = new Renewal(stale);
            ofAreas.accept(renewal.areas(), renewal);
            renewal.end(stale);
        }
    }

    private void note(Accumulator accumulator) {
        if (!accumulator.noteChange()) {
            changed.add(accumulator);
        }
    }

    /** Changes cells: by what is contributed, or by taking it back. */
    private final class Change implements ContributionSink {
        private final int sign;

        Change(int sign) {
            this.sign = sign;
        }

        @Override
        public void one(Tally tally, String area, int month, String breakdown, long recordedAt, int slot) {
            contributed(tally, area, month, breakdown, recordedAt).change(slot, sign);
        }

        @Override
        public void two(
                Tally tally, String area, int month, String breakdown, long recordedAt, long first, long second) {
            Accumulator accumulator = contributed(tally, area, month, breakdown, recordedAt);
            accumulator.change(0, sign * first);
            accumulator.change(1, sign * second);
        }

        @Override
        public void all(Tally tally, String area, int month, String breakdown, long recordedAt, long[] amounts) {
            add(contributed(tally, area, month, breakdown, recordedAt), 0, amounts);
        }

        @Override
        public void accept(Contribution of) {
            Cell cell = of.cell();
            add(
                    contributed(cell.tally(), cell.area(), cell.month(), cell.breakdown(), of.recordedAt()),
                    of.firstSlot(),
                    of.amounts());
        }

        private void add(Accumulator accumulator, int firstSlot, long[] amounts) {
            for (int i = 0; i < amounts.length; i++) {
                accumulator.change(firstSlot + i, sign * amounts[i]);
            }
        }

        private Accumulator contributed(Tally tally, String area, int month, String breakdown, long recordedAt) {
            Accumulator accumulator = cells.get(tally, area, month, breakdown);
            accumulator.contribute(sign, recordedAt);
            note(accumulator);
            return accumulator;
        }
    }

    /**
     * The new content of a cell.
     *
     * @param stored what {@link #restore} takes
     * @param partial what is told onward
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and never compared.
    public record Changed(byte[] stored, Partial partial) {}
}
