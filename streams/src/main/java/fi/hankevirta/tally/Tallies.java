package fi.hankevirta.tally;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Map<Cell, Accumulator> cells = new HashMap<>();
    private final Set<Cell> changed = new LinkedHashSet<>();

    /** Adds what a root contributes. */
    void add(List<Contribution> contributions) {
        contributions.forEach(this::add);
    }

    /** Adds one contribution. */
    public void add(Contribution contribution) {
        changing(contribution).add(contribution);
    }

    /**
     * Lets a revision count for its entity if it is the greatest: what the root contributed before is taken back, and
     * what it contributes now is added.
     *
     * @param root of the entity, which learns the revision
     * @return whether the revision counts from now on; if not, nothing changed
     */
    public boolean merge(Root root, Revision revision) {
        if (!root.isSupersededBy(revision)) {
            return false;
        }
        subtract(root.contributions());
        root.put(revision);
        add(root.contributions());
        return true;
    }

    /** Takes back what a root contributed before. */
    void subtract(List<Contribution> contributions) {
        contributions.forEach(contribution -> changing(contribution).subtract(contribution));
    }

    /** Takes up a cell as it was {@link #drain stored}. */
    public void restore(Cell cell, byte[] stored) {
        cells.put(cell, Accumulator.parse(stored));
    }

    /**
     * Counts everything anew but the records, of which nothing is left but their counts, and lets every cell be told
     * again.
     *
     * @param everything gives every contribution of this partition
     */
    public void recount(Consumer<Consumer<Contribution>> everything) {
        cells.replaceAll((cell, counted) -> cell.tally() == Tally.INTAKE ? counted : new Accumulator());
        everything.accept(this::add);
        changed.addAll(cells.keySet());
    }

    /** Returns the sums of a cell by slot, without trailing zeros; empty when nothing was counted. */
    public long[] sums(Cell cell) {
        Accumulator accumulator = cells.get(cell);
        return accumulator == null ? new long[0] : accumulator.partial().sums();
    }

    /** Returns the cells that anything was ever counted in. */
    public Set<Cell> cells() {
        return cells.keySet();
    }

    /**
     * Tells every cell that changed since the last call, and forgets that it did.
     *
     * @param ofArea gives every contribution of an area in this partition; asked only in the rare case that the
     *     greatest recordedAt of a cell has left it and no other is remembered
     * @param each takes the cell with its new content
     */
    public void drain(BiConsumer<String, Consumer<Contribution>> ofArea, BiConsumer<Cell, Changed> each) {
        renewStale(ofArea);
        for (Cell cell : changed) {
            Accumulator accumulator = existing(cell);
            each.accept(cell, new Changed(accumulator.toBytes(), accumulator.partial()));
        }
        changed.clear();
    }

    private void renewStale(BiConsumer<String, Consumer<Contribution>> ofArea) {
        Map<Cell, Recency> renewed = new HashMap<>();
        for (Cell cell : changed) {
            if (existing(cell).isStale()) {
                renewed.put(cell, new Recency());
            }
        }
        Consumer<Contribution> renewal = contribution -> {
            Recency recency = renewed.get(contribution.cell());
            if (recency != null) {
                recency.add(contribution.recordedAt());
            }
        };
        renewed.keySet().stream().map(Cell::area).distinct().forEach(area -> ofArea.accept(area, renewal));
        renewed.forEach((cell, recency) -> existing(cell).renew(recency));
    }

    private Accumulator changing(Contribution contribution) {
        changed.add(contribution.cell());
        return cells.computeIfAbsent(contribution.cell(), cell -> new Accumulator());
    }

    private Accumulator existing(Cell cell) {
        return Objects.requireNonNull(cells.get(cell));
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
