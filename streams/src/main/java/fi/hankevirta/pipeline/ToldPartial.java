package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Longs;
import fi.hankevirta.tally.Partial;
import java.util.Arrays;

/**
 * A partial as the tallies tell it to the figures: with the commit that it belongs to, so that figures are computed of
 * whole commits only.
 *
 * @param commit number of the commit in its partition of the tallies
 * @param cells how many cells of the same domain that commit tells
 * @param partial the partial
 */
record ToldPartial(long commit, int cells, Partial partial) {
    private static final int HEAD = 2;

    byte[] toBytes() {
        long[] tail = partial.toLongs();
        long[] all = new long[HEAD + tail.length];
        all[0] = commit;
        all[1] = cells;
        System.arraycopy(tail, 0, all, HEAD, tail.length);
        return Longs.write(all);
    }

    /** Reads what {@link #toBytes} writes; anything else throws a runtime exception. */
    static ToldPartial parse(byte[] bytes) {
        long[] all = Longs.read(bytes);
        return new ToldPartial(all[0], Math.toIntExact(all[1]), Partial.of(Arrays.copyOfRange(all, HEAD, all.length)));
    }
}
