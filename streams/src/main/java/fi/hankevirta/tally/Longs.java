package fi.hankevirta.tally;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Sequences of longs as Avro writes them: variable length, one byte for a small number. */
public final class Longs {
    private Longs() {}

    /** Returns the bytes of a sequence. */
    public static byte[] write(long... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(values.length + 8);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            for (long value : values) {
                encoder.writeLong(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #write} writes; anything else throws a runtime exception. */
    public static long[] read(byte[] bytes) {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        long[] values = new long[bytes.length]; // A long takes at least a byte.
        int count = 0;
        try {
            while (!decoder.isEnd()) {
                values[count++] = decoder.readLong();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(values, count);
    }
}
