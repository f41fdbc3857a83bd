package fi.hankevirta.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.utils.ByteUtils;

/** Sequences of longs as Kafka and Avro write them: variable length, one byte for a small number. */
public final class Longs {
    private Longs() {}

    /** Returns the bytes of a sequence. */
    public static byte[] write(long... values) {
        int length = 0;
        for (long value : values) {
            length += ByteUtils.sizeOfVarlong(value);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (long value : values) {
            ByteUtils.writeVarlong(value, bytes);
        }
        return bytes.array();
    }

    /** Reads what {@link #write} writes; anything else throws a runtime exception. */
    public static long[] read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        long[] values = new long[bytes.length]; // A long takes at least a byte.
        int count = 0;
        while (from.hasRemaining()) {
            values[count++] = ByteUtils.readVarlong(from);
        }
        return Arrays.copyOf(values, count);
    }
}
