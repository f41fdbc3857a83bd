package fi.hankevirta.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Memory for entries of any size, in chunks small enough for any garbage collector to move, and without a reference in
 * them for it to follow. An address is the number of a unit of {@value #UNIT} bytes; 0 is none. What is given back is
 * handed out again to entries of the same size.
 */
final class Arena {
    static final int UNIT = 8;
    private static final int CHUNK_SHIFT = 15;
    private static final int CHUNK_UNITS = 1 << CHUNK_SHIFT; // 256 KiB.
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<byte[]> chunks = new ArrayList<>();
    private int[] free = new int[64]; // By units: the first address that was given back, whose first int is the next.
    private int next = 1; // Of the chunk that is filled; address 0 stays unused.

    Arena() {
        chunks.add(new byte[CHUNK_UNITS * UNIT]);
    }

    /** Returns an address with so many units after it, whose bytes are any. */
    int allocate(int units) {
        if (units < free.length && free[units] != 0) {
            int address = free[units];
            free[units] = getInt(address, 0);
            return address;
        }
        if (units > CHUNK_UNITS) {
            throw new IllegalArgumentException("an entry of " + (long) units * UNIT + " bytes is too large");
        }
        int left = CHUNK_UNITS - (next & (CHUNK_UNITS - 1));
        if (next == chunks.size() << CHUNK_SHIFT || left < units) {
            if (chunks.size() == Integer.MAX_VALUE >>> CHUNK_SHIFT) {
                throw new IllegalStateException("a partition's state is over 16 GiB: use the store rocksdb");
            }
            next = chunks.size() << CHUNK_SHIFT;
            chunks.add(new byte[CHUNK_UNITS * UNIT]);
        }
        int address = next;
        next += units;
        return address;
    }

    /** Gives back what was allocated. */
    void release(int address, int units) {
        if (units >= free.length) {
            free = Arrays.copyOf(free, Math.max(units + 1, free.length * 2));
        }
        setInt(address, 0, free[units]);
        free[units] = address;
    }

    byte[] chunk(int address) {
        return chunks.get(address >>> CHUNK_SHIFT);
    }

    /** Returns the index in {@link #chunk} of the first byte at an address. */
    int offset(int address) {
        return (address & (CHUNK_UNITS - 1)) * UNIT;
    }

    int getInt(int address, int at) {
        return (int) INT.get(chunk(address), offset(address) + at);
    }

    void setInt(int address, int at, int value) {
        INT.set(chunk(address), offset(address) + at, value);
    }

    /** Returns how many bytes of memory it takes. */
    long bytes() {
        return (long) chunks.size() * CHUNK_UNITS * UNIT;
    }
}
