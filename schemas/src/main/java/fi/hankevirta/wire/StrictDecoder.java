package fi.hankevirta.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro's binary encoding and refuses what Avro's own decoder mends: a string that is not UTF-8 and a boolean that
 * is neither 0 nor 1. Two different values could then read the same, and readers in other languages could read them
 * otherwise.
 */
final class StrictDecoder extends Decoder {
    private final BinaryDecoder in;
    private final byte[] oneByte = new byte[1];

    StrictDecoder(BinaryDecoder in) {
        this.in = in;
    }

    @Override
    public boolean readBoolean() throws IOException {
        in.readFixed(oneByte);
        if (oneByte[0] != 0 && oneByte[0] != 1) {
            throw new IOException("a boolean is neither 0 nor 1");
        }
        return oneByte[0] == 1;
    }

    @Override
    public String readString() throws IOException {
        return text(in.readString(null));
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        Utf8 read = in.readString(old);
        text(read);
        return read;
    }

    private static String text(Utf8 read) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(read.getBytes(), 0, read.getByteLength()))
                .toString();
    }

    @Override
    public void readNull() throws IOException {
        in.readNull();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public void skipString() throws IOException {
        in.skipString();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        return in.readBytes(old);
    }

    @Override
    public void skipBytes() throws IOException {
        in.skipBytes();
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) throws IOException {
        in.readFixed(bytes, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        in.skipFixed(length);
    }

    @Override
    public int readEnum() throws IOException {
        return in.readEnum();
    }

    @Override
    public long readArrayStart() throws IOException {
        return in.readArrayStart();
    }

    @Override
    public long arrayNext() throws IOException {
        return in.arrayNext();
    }

    @Override
    public long skipArray() throws IOException {
        return in.skipArray();
    }

    @Override
    public long readMapStart() throws IOException {
        return in.readMapStart();
    }

    @Override
    public long mapNext() throws IOException {
        return in.mapNext();
    }

    @Override
    public long skipMap() throws IOException {
        return in.skipMap();
    }

    @Override
    public int readIndex() throws IOException {
        return in.readIndex();
    }

    @Override
    public int remainingBytes() {
        return in.remainingBytes();
    }
}
