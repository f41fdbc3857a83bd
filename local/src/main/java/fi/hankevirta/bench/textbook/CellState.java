package fi.hankevirta.bench.textbook;

import fi.hankevirta.tally.Partial;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The aggregate of a cell. A greatest time can't be subtracted, so many of the greatest are kept: enough that they do
 * not all leave a cell while others stay, in any data set of the benchmark. If they did, it would show as a difference.
 */
final class CellState {
    private static final int KEPT = 64;

    private final TreeMap<Long, Integer> times = new TreeMap<>(Comparator.reverseOrder());
    private long contributors;
    private long known;
    private long[] sums = new long[0];

    /** Returns it with a change; this very object. */
    CellState plus(CellChange change) {
        int end = change.firstSlot() + change.amounts().length;
        if (sums.length < end) {
            sums = Arrays.copyOf(sums, end);
        }
        for (int i = 0; i < change.amounts().length; i++) {
            sums[change.firstSlot() + i] += change.sign() * change.amounts()[i];
        }
        if (change.sign() > 0) {
            add(change.recordedAt());
        } else {
            remove(change.recordedAt());
        }
        return this;
    }

    /** Returns what it comes to. */
    Partial total() {
        int length = sums.length;
        while (length > 0 && sums[length - 1] == 0) {
            length--;
        }
        return new Partial(
                contributors, times.isEmpty() ? Partial.NEVER : times.firstKey(), Arrays.copyOf(sums, length));
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(
                Long.BYTES + Integer.BYTES + times.size() * (Long.BYTES + Integer.BYTES) + sums.length * Long.BYTES);
        bytes.putLong(contributors).putInt(times.size());
        times.forEach((time, count) -> bytes.putLong(time).putInt(count));
        for (long sum : sums) {
            bytes.putLong(sum);
        }
        return bytes.array();
    }

    static CellState parse(byte[] stored) {
        CellState state = new CellState();
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        state.contributors = bytes.getLong();
        int size = bytes.getInt();
        for (int i = 0; i < size; i++) {
            long time = bytes.getLong();
            int count = bytes.getInt();
            state.times.put(time, count);
            state.known += count;
        }
        state.sums = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(state.sums);
        return state;
    }

    private void add(long time) {
        boolean complete = known == contributors;
        contributors++;
        if (complete || (!times.isEmpty() && time >= times.lastKey())) {
            times.merge(time, 1, Integer::sum);
            known++;
            if (times.size() > KEPT) {
                Map.Entry<Long, Integer> least = times.pollLastEntry();
                known -= least.getValue();
            }
        }
    }

    private void remove(long time) {
        contributors--;
        Integer count = times.get(time);
        if (count != null) {
            known--;
            if (count == 1) {
                times.remove(time);
            } else {
                times.put(time, count - 1);
            }
        }
    }
}
