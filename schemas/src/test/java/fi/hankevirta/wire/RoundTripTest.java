package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;

/** What is written is read again, by this codec and by Avro's own. */
class RoundTripTest {
    private static final GeneratedModel MODEL = new GeneratedModel();

    @Property
    void aRecordReadsAsItWasWritten(@ForAll("records") SpecificRecord record) throws UnreadableException {
        SingleObjectCodec<SpecificRecord> codec = new SingleObjectCodec<>(record.getSchema());

        SpecificRecord read = codec.decode(codec.encode(record));

        assertThat(read).isEqualTo(record).hasSameClassAs(record);
    }

    @Property
    void theBytesAreThoseOfAvrosOwnSingleObjectEncoding(@ForAll("records") SpecificRecord record) throws IOException {
        ByteBuffer avros = new BinaryMessageEncoder<SpecificRecord>(MODEL, record.getSchema()).encode(record);

        byte[] ours = new SingleObjectCodec<>(record.getSchema()).encode(record);

        assertThat(ByteBuffer.wrap(ours)).isEqualTo(avros);
        assertThat(new BinaryMessageDecoder<SpecificRecord>(MODEL, record.getSchema()).decode(ours))
                .isEqualTo(record);
    }

    @Provide
    Arbitrary<SpecificRecord> records() {
        return Arbitraries.of(Records.SCHEMAS).flatMap(AnyRecord::of);
    }
}
