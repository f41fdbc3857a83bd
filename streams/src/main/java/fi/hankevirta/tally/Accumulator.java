package fi.hankevirta.tally;

import java.util.Arrays;

/** What one partition has counted in one cell, open to additions and subtractions. */
final class Accumulator {
    private final Cell cell;
    private Recency recency;
    private long[] sums;
    private boolean changed;

    Accumulator(Cell cell) {
        this(cell, new Recency(), new long[0]);
    }

    private Accumulator(Cell cell, Recency recency, long[] sums) {
        this.cell = cell;
        this.recency = recency;
        this.sums = sums;
    }

    Cell cell() {
        return cell;
    }

    /** Notes that it changes; returns whether that was known. */
    boolean noteChange() {
        boolean before = changed;
        changed = true;
        return before;
    }

    void forgetChange() {
        changed = false;
    }

    /** Adds a contributor, or takes one back. */
    void contribute(int sign, long recordedAt) {
        if (sign > 0) {
            recency.add(recordedAt);
        } else {
            recency.remove(recordedAt);
        }
    }

    /** Changes the sum of a slot. */
    void change(int slot, long amount) {
        if (slot >= sums.length) {
            sums = Arrays.copyOf(sums, slot + 1);
        }
        sums[slot] += amount;
    }

    /** Returns whether the greatest recordedAt has to be found anew. */
    boolean isStale() {
        return recency.isStale();
    }

    /** Replaces the recency by one to which every contributor of the cell was added. */
    void renew(Recency complete) {
        recency = complete;
    }

    /** Forgets what was counted. */
    void clear() {
        recency = new Recency();
        sums = new long[0];
    }

    Partial partial() {
        return new Partial(recency.contributors(), recency.last(), trimmed());
    }

    byte[] toBytes() {
        long[] head = recency.toLongs();
        long[] tail = trimmed();
        long[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return Longs.write(all);
    }

    static Accumulator parse(Cell cell, byte[] bytes) {
        long[] all = Longs.read(bytes);
        Recency recency = Recency.parse(all);
        return new Accumulator(cell, recency, Arrays.copyOfRange(all, recency.toLongs().length, all.length));
    }

    /** The sums without trailing zeros, so that equal states have equal bytes. */
    private long[] trimmed() {
        int length = sums.length;
        while (length > 0 && sums[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(sums, length);
    }
}
