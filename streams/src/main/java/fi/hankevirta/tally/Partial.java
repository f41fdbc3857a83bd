package fi.hankevirta.tally;

import java.util.Arrays;

/**
 * What one partition has counted in one cell, in absolute numbers: the latest one replaces the one before, so telling
 * it twice changes nothing.
 *
 * @param contributors things that contribute; 0 for a cell that was emptied
 * @param lastRecordedAt greatest recordedAt of the contributors, milliseconds since the epoch; {@link #NEVER} for none
 * @param sums by slot, without trailing zeros
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed, and compared only by its bytes.
public record Partial(long contributors, long lastRecordedAt, long[] sums) {
    /** The time of nothing. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final int HEAD = 2;

    /** Returns what two partitions have counted together. */
    public Partial plus(Partial other) {
        long[] longer = sums.length >= other.sums.length ? sums : other.sums;
        long[] shorter = longer == sums ? other.sums : sums;
        long[] both = longer.clone();
        for (int i = 0; i < shorter.length; i++) {
            both[i] += shorter[i];
        }
        return new Partial(contributors + other.contributors, Math.max(lastRecordedAt, other.lastRecordedAt), both);
    }

    /** Returns contributors, lastRecordedAt and the sums. */
    public long[] toLongs() {
        long[] all = new long[HEAD + sums.length];
        all[0] = contributors;
        all[1] = lastRecordedAt;
        System.arraycopy(sums, 0, all, HEAD, sums.length);
        return all;
    }

    /** Reads what {@link #toLongs} tells; fewer numbers throw a runtime exception. */
    public static Partial of(long[] all) {
        return new Partial(all[0], all[1], Arrays.copyOfRange(all, HEAD, all.length));
    }
}
