package fi.hankevirta.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hashes bytes with a seed of its own, so that nobody outside can make up keys that fall together. Each eight bytes are
 * mixed by the two halves of a product.
 */
final class Hash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long first = RANDOM.nextLong() | 1;
    private final long second = RANDOM.nextLong() | 1;

    int of(byte[] bytes, int length) {
        long hash = first + length;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONG.get(bytes, at));
        }
        long tail = 0;
        for (; at < length; at++) {
            tail = (tail << Byte.SIZE) | (bytes[at] & 0xff);
        }
        hash = mixed(hash ^ tail);
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private long mixed(long value) {
        long high = Math.multiplyHigh(value, second);
        return high ^ (value * second);
    }
}
