package fi.hankevirta.tally;

import java.util.Arrays;

/**
 * The greatest recordedAt of a changing multiset of contributors. A maximum can't be subtracted, so the greatest
 * distinct times are kept with their counts: every time that is not kept is smaller than each that is. Only when all
 * kept ones have left while others stay is the maximum unknown, and then it is {@link #isStale() stale} until the
 * contributors are added anew. To find them means a walk through the whole state, and things recorded last are changed
 * soonest, so many are kept in memory; few are stored, since that is done at each change.
 */
final class Recency {
    private static final int KEPT = 64;
    private static final int STORED = 8;
    private static final int FIRST = 4;

    private long[] times = new long[FIRST]; // Descending.
    private long[] counts = new long[FIRST];
    private int size;
    private long known; // The sum of counts.
    private long contributors;

    long contributors() {
        return contributors;
    }

    boolean isStale() {
        return size == 0 && contributors > 0;
    }

    /** Returns the greatest time, or {@link Partial#NEVER} without contributors; not to be asked while stale. */
    long last() {
        return size == 0 ? Partial.NEVER : times[0];
    }

    void add(long time) {
        boolean complete = known == contributors;
        contributors++;
        int at = indexOf(time);
        if (at < size && times[at] == time) {
            counts[at]++;
            known++;
        } else if (at < size || (complete && size < KEPT)) {
            insert(at, time);
        }
    }

    /** Takes out a time that was added before. */
    void remove(long time) {
        contributors--;
        int at = indexOf(time);
        if (at < size && times[at] == time) {
            known--;
            if (--counts[at] == 0) {
                System.arraycopy(times, at + 1, times, at, size - at - 1);
                System.arraycopy(counts, at + 1, counts, at, size - at - 1);
                size--;
            }
        }
    }

    /** Returns the first kept place whose time is not greater. */
    private int indexOf(long time) {
        int at = 0;
        while (at < size && times[at] > time) {
            at++;
        }
        return at;
    }

    private void insert(int at, long time) {
        if (size == KEPT) {
            known -= counts[--size]; // The smallest kept one joins those that are not kept.
        } else if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(times, at, times, at + 1, size - at);
        System.arraycopy(counts, at, counts, at + 1, size - at);
        times[at] = time;
        counts[at] = 1;
        size++;
        known++;
    }

    /** Returns contributors, how many times follow, then each of the greatest and its count. */
    long[] toLongs() {
        int stored = Math.min(size, STORED);
        long[] longs = new long[2 + 2 * stored];
        longs[0] = contributors;
        longs[1] = stored;
        for (int i = 0; i < stored; i++) {
            longs[2 + 2 * i] = times[i];
            longs[3 + 2 * i] = counts[i];
        }
        return longs;
    }

    /** Reads what {@link #toLongs} begins with. */
    static Recency parse(long[] longs) {
        Recency recency = new Recency();
        recency.contributors = longs[0];
        recency.size = Math.toIntExact(longs[1]);
        recency.times = new long[Math.max(FIRST, recency.size)];
        recency.counts = new long[recency.times.length];
        for (int i = 0; i < recency.size; i++) {
            recency.times[i] = longs[2 + 2 * i];
            recency.counts[i] = longs[3 + 2 * i];
            recency.known += recency.counts[i];
        }
        return recency;
    }
}
