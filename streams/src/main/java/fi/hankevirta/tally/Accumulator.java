package fi.hankevirta.tally;

import java.util.Arrays;

/** What one partition has counted in one cell, open to additions and subtractions. */
final class Accumulator {
    private Recency recency;
    private long[] sums;

    Accumulator() {
        this(new Recency(), new long[0]);
    }

    private Accumulator(Recency recency, long[] sums) {
        this.recency = recency;
        this.sums = sums;
    }

    void add(Contribution contribution) {
        recency.add(contribution.recordedAt());
        change(contribution, 1);
    }

    void subtract(Contribution contribution) {
        recency.remove(contribution.recordedAt());
        change(contribution, -1);
    }

    /** Returns whether the greatest recordedAt has to be found anew. */
    boolean isStale() {
        return recency.isStale();
    }

    /** Replaces the recency by one to which every contributor of the cell was added. */
    void renew(Recency complete) {
        recency = complete;
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

    static Accumulator parse(byte[] bytes) {
        long[] all = Longs.read(bytes);
        Recency recency = Recency.parse(all);
        return new Accumulator(recency, Arrays.copyOfRange(all, recency.toLongs().length, all.length));
    }

    private void change(Contribution contribution, int sign) {
        long[] amounts = contribution.amounts();
        int end = contribution.firstSlot() + amounts.length;
        if (sums.length < end) {
            sums = Arrays.copyOf(sums, end);
        }
        for (int i = 0; i < amounts.length; i++) {
            sums[contribution.firstSlot() + i] += sign * amounts[i];
        }
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
