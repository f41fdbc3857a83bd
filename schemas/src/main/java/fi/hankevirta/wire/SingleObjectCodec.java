package fi.hankevirta.wire;

import fi.hankevirta.wire.UnreadableException.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro single-object encoding of one record type (specification, section 3): C3 01, the little-endian CRC-64-AVRO
 * fingerprint of the writer's schema, the binary body. It writes the current schema and reads every released version.
 * It may be shared between threads.
 *
 * @param <T> the generated class
 */
public final class SingleObjectCodec<T extends SpecificRecord> {
    /** Greatest value that is read, in bytes (specification, section 4). */
    public static final int MAX_BYTES = 64 * 1024;

    private static final int HEADER_BYTES = 10;
    private static final byte MAGIC_0 = (byte) 0xC3;
    private static final byte MAGIC_1 = 0x01;

    private final byte[] header;
    private final DatumWriter<T> writer;
    private final Map<Long, DatumReader<T>> readers = new HashMap<>();

    /**
     * Makes the codec of a generated class.
     *
     * @param schema the class's own schema, which is the one written
     */
    public SingleObjectCodec(Schema schema) {
        this(schema, ReleasedSchemas.of(schema.getName()));
    }

    SingleObjectCodec(Schema schema, List<Schema> released) {
        GeneratedModel model = new GeneratedModel();
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        this.header = ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC_0)
                .put(MAGIC_1)
                .putLong(fingerprint)
                .array();
        this.writer = new SpecificDatumWriter<>(schema, model);
        for (Schema version : released) {
            readers.put(
                    SchemaNormalization.parsingFingerprint64(version),
                    new SpecificDatumReader<>(version, schema, model));
        }
        readers.put(fingerprint, new SpecificDatumReader<>(schema, schema, model));
    }

    /** Writes a record; an incomplete one is a fault of the caller and throws Avro's runtime exception. */
    public byte[] encode(T record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            writer.write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a record.
     *
     * @param value the bytes of a Kafka value, or null for a tombstone
     * @throws UnreadableException when the bytes are not exactly one record of a released schema of this type
     */
    public T decode(byte @Nullable [] value) throws UnreadableException {
        if (value == null || value.length == 0) {
            throw new UnreadableException(Cause.EMPTY);
        }
        DatumReader<T> reader = readerOf(value);
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
        T record;
        try {
            record = reader.read(null, new StrictDecoder(decoder));
        } catch (IOException | RuntimeException e) { // Avro answers hostile bytes with many runtime exceptions.
            throw new UnreadableException(Cause.NOT_DECODABLE);
        }
        if (!atEnd(decoder)) {
            throw new UnreadableException(Cause.TRAILING_BYTES);
        }
        return record;
    }

    /** Returns the bytes that a value of the current schema begins with. */
    public byte[] header() {
        return header.clone();
    }

    /** Returns whether bytes say that they are a record of the current schema, and are not too many. */
    public boolean isCurrent(byte @Nullable [] value) {
        return value != null
                && value.length <= MAX_BYTES
                && value.length >= HEADER_BYTES
                && Arrays.equals(value, 0, HEADER_BYTES, header, 0, HEADER_BYTES);
    }

    /** Returns whether bytes say that they are a record of a released schema of this type. */
    public boolean knows(byte[] value) {
        try {
            readerOf(value);
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private DatumReader<T> readerOf(byte[] value) throws UnreadableException {
        if (value.length > MAX_BYTES) {
            throw new UnreadableException(Cause.TOO_LARGE);
        }
        if (value.length < HEADER_BYTES || value[0] != MAGIC_0 || value[1] != MAGIC_1) {
            throw new UnreadableException(Cause.NOT_SINGLE_OBJECT);
        }
        long written = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
        DatumReader<T> reader = readers.get(written);
        if (reader == null) {
            throw new UnreadableException(Cause.UNKNOWN_SCHEMA);
        }
        return reader;
    }

    private static boolean atEnd(BinaryDecoder decoder) {
        try {
            return decoder.isEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
