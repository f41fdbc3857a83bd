package fi.hankevirta.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SproNotification;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

/** A made-up second version of a record, with a state and a field that the first does not know. */
class SchemaEvolutionTest {
    private static final Schema V1 = SproNotification.getClassSchema();
    private static final Schema V2 = new SchemaParser()
            .parse(V1.toString()
                    .replace("\"WITHDRAWN\"]", "\"WITHDRAWN\",\"TRANSFERRED\"]")
                    .replace(
                            "{\"name\":\"threat\"",
                            "{\"name\":\"severity\",\"type\":[\"null\",\"int\"],\"default\":null},"
                                    + "{\"name\":\"threat\""))
            .mainSchema();

    private final SingleObjectCodec<SproNotification> oldReader = new SingleObjectCodec<>(V1, List.of(V1, V2));

    @Test
    void theSecondVersionMayBeReleased() {
        assertThat(V2).isNotEqualTo(V1);
        assertThat(SchemaRules.faults(V1, V2)).isEmpty();
    }

    @Test
    void anOldReaderSurvivesANewSymbolAsUnknown() throws Exception {
        SproNotification read = oldReader.decode(ofSecondVersion("TRANSFERRED"));

        assertThat(read).isEqualTo(Records.notification(NotificationState.UNKNOWN));
    }

    @Test
    void anOldReaderReadsTheRestOfANewRecord() throws Exception {
        assertThat(oldReader.decode(ofSecondVersion("RECEIVED"))).isEqualTo(Records.notification());
    }

    @Test
    void anOldReaderStillReadsOldRecords() throws Exception {
        byte[] old = new SingleObjectCodec<SproNotification>(V1).encode(Records.notification());

        assertThat(oldReader.decode(old)).isEqualTo(Records.notification());
    }

    @Test
    void aVersionThatIsNotReleasedHereIsUnknown() {
        SingleObjectCodec<SproNotification> first = new SingleObjectCodec<>(V1, List.of(V1));

        assertThatThrownBy(() -> first.decode(ofSecondVersion("RECEIVED")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("the fingerprint is of no released schema of this stream");
    }

    private static byte[] ofSecondVersion(String state) throws IOException {
        GeneratedModel model = new GeneratedModel();
        GenericRecord record = new GenericData.Record(V2);
        for (Schema.Field field : V1.getFields()) {
            record.put(field.name(), Records.notification().get(field.pos()));
        }
        Schema states = V2.getField("state").schema();
        record.put("state", new GenericData.EnumSymbol(states, state));
        record.put("severity", 3);
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(model, V2).encode(record);
        byte[] value = new byte[bytes.remaining()];
        bytes.get(value);
        return value;
    }
}
