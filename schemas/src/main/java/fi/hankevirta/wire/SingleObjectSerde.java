package fi.hankevirta.wire;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Kafka serde of one record type over {@link SingleObjectCodec}. Null stays null (a tombstone); bytes that are no such
 * record throw {@link SerializationException}.
 *
 * @param <T> the generated class
 */
public final class SingleObjectSerde<T extends SpecificRecord> implements Serde<T> {
    private final Schema schema;
    private final SingleObjectCodec<T> codec;

    /** Makes the serde of a generated class from the class's own schema. */
    public SingleObjectSerde(Schema schema) {
        this.schema = schema;
        this.codec = new SingleObjectCodec<>(schema);
    }

    /** Returns the schema that is written, and that every released version is read as. */
    public Schema schema() {
        return schema;
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, record) -> record == null ? null : codec.encode(record);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> {
            if (bytes == null) {
                return null;
            }
            try {
                return codec.decode(bytes);
            } catch (UnreadableException e) {
                throw new SerializationException("a record of topic " + topic + " is not readable: " + e.getMessage());
            }
        };
    }
}
