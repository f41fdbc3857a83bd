package fi.hankevirta.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads generated classes and refuses a string that is not UTF-8, which Avro's own reader would mend with replacement
 * characters: two different values could then read the same.
 *
 * @param <T> the generated class
 */
final class StrictDatumReader<T> extends SpecificDatumReader<T> {
    StrictDatumReader(Schema writer, Schema reader, GeneratedModel model) {
        super(writer, reader, model);
    }

    @Override
    protected Object readString(@Nullable Object old, Schema expected, Decoder in) throws IOException {
        Utf8 text = in.readString(null);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(text.getBytes(), 0, text.getByteLength()))
                .toString();
    }
}
