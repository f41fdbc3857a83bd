package fi.hankevirta.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.SproNotification;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class SingleObjectSerdeTest {
    private final SingleObjectSerde<SproNotification> serde =
            new SingleObjectSerde<>(SproNotification.getClassSchema());

    @Test
    void readsWhatItWrites() {
        byte[] bytes = serde.serializer().serialize("t", Records.notification());

        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(Records.notification());
    }

    @Test
    @SuppressWarnings("NullAway") // Kafka hands over null for a tombstone.
    void aTombstoneStaysNull() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
    }

    @Test
    void whatIsNotReadableSaysTheTopicAndNothingOfTheBytes() {
        assertThatThrownBy(() -> serde.deserializer().deserialize("t", "010190-999W".getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessage(
                        "a record of topic t is not readable: the value does not start with C3 01 and a fingerprint")
                .hasNoCause();
    }
}
