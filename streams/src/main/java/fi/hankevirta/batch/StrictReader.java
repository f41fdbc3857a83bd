package fi.hankevirta.batch;

import fi.hankevirta.wire.ReleasedSchemas;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro single-object values of one record type (specification, section 3): C3 01, the fingerprint of a released
 * schema, its body, and nothing after it, in at most 64 KiB.
 */
final class StrictReader {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int HEADER = 10;

    private final Schema newest;
    private final Map<Long, Schema> released = new HashMap<>();

    StrictReader(String record) {
        List<Schema> versions = ReleasedSchemas.of(record);
        newest = versions.get(versions.size() - 1);
        versions.forEach(version -> released.put(SchemaNormalization.parsingFingerprint64(version), version));
    }

    Fields read(byte @Nullable [] value) throws UnreadableValue {
        if (value == null || value.length < HEADER || value.length > MOST_BYTES) {
            throw new UnreadableValue("no value of 10 bytes to 64 KiB");
        }
        ByteBuffer header = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        Schema writer = released.get(header.getLong(2));
        if ((value[0] & 0xFF) != 0xC3 || value[1] != 1 || writer == null) {
            throw new UnreadableValue("no header of a released schema");
        }
        BinaryDecoder body = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null);
        try {
            Fields fields = new StrictBody(body, value.length).record(writer, newest);
            if (!body.isEnd()) {
                throw new UnreadableValue("bytes after the record");
            }
            return fields;
        } catch (IOException
                | RuntimeException e) { // Avro answers hostile bytes with runtime exceptions of many kinds.
            throw new UnreadableValue("no body of its schema");
        }
    }
}
