package fi.hankevirta.state;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Finds addresses by a hash, in open addressing: a slot holds the hash and the address. It consists of parts that grow
 * each by itself, so that no growth takes longer than some milliseconds, however many addresses there are.
 */
final class RootIndex {
    private static final int PARTS = 256;
    private static final int SMALLEST = 16;
    private static final long ADDRESS = 0xffff_ffffL;

    private final long[][] parts = new long[PARTS][SMALLEST];
    private final int[] sizes = new int[PARTS];

    /** Returns the address of that hash which is the one asked for; 0 when there is none. */
    int find(int hash, IntPredicate isIt) {
        long[] slots = parts[hash >>> 24];
        int mask = slots.length - 1;
        for (int at = hash & mask; slots[at] != 0; at = (at + 1) & mask) {
            if ((int) (slots[at] >>> 32) == hash && isIt.test((int) slots[at])) {
                return (int) slots[at];
            }
        }
        return 0;
    }

    /** Adds an address that is not there yet. */
    void add(int hash, int address) {
        int part = hash >>> 24;
        long[] slots = parts[part];
        if (++sizes[part] * 3 > slots.length * 2) {
            slots = grown(slots);
            parts[part] = slots;
        }
        insert(slots, ((long) hash << 32) | (address & ADDRESS));
    }

    /** Puts an address in the place of another of the same hash. */
    void replace(int hash, int before, int after) {
        long[] slots = parts[hash >>> 24];
        int mask = slots.length - 1;
        long wanted = ((long) hash << 32) | (before & ADDRESS);
        int at = hash & mask;
        while (slots[at] != wanted) {
            at = (at + 1) & mask;
        }
        slots[at] = ((long) hash << 32) | (after & ADDRESS);
    }

    void forEach(IntConsumer each) {
        for (long[] slots : parts) {
            for (long slot : slots) {
                if (slot != 0) {
                    each.accept((int) slot);
                }
            }
        }
    }

    /** Returns how many bytes of memory it takes. */
    long bytes() {
        long bytes = 0;
        for (long[] slots : parts) {
            bytes += (long) slots.length * Long.BYTES;
        }
        return bytes;
    }

    private static long[] grown(long[] slots) {
        long[] larger = new long[slots.length * 2];
        for (long slot : slots) {
            if (slot != 0) {
                insert(larger, slot);
            }
        }
        return larger;
    }

    private static void insert(long[] slots, long slot) {
        int mask = slots.length - 1;
        int at = ((int) (slot >>> 32)) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = slot;
    }
}
