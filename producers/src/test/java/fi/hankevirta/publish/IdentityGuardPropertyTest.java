package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.hankevirta.identity.IdentityTexts;
import fi.hankevirta.identity.PersonalIdentityCodes;
import fi.hankevirta.identity.TextField;
import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.register.Register;
import fi.hankevirta.simulator.Simulation;
import fi.hankevirta.simulator.SimulationPlan;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No personal identity code leaves the publisher (specification, section 5), and no other field is taken for one. */
class IdentityGuardPropertyTest {
    private static final int SIMULATED = 20_000;

    private final EventRecords records =
            new EventRecords(new Topics(Register.shipped(), TopicPlan.ofPartitions(2)), "/test/system");

    @Property(tries = 2_000)
    void aCodeInAnyFieldThatTakesTextIsRefusedWithoutBeingQuoted(
            @ForAll int anyEvent, @ForAll int anyField, @ForAll("withCode") String text) {
        // Given
        List<SpecificRecord> events = SampleEvents.ofEveryStream();
        SpecificRecord event = copy(events.get(Math.floorMod(anyEvent, events.size())));
        List<TextField> fields = TextField.of(event);
        TextField field = fields.get(Math.floorMod(anyField, fields.size()));
        field.write().accept(text);

        // When
        NotPublishedException refusal = catchThrowableOfType(NotPublishedException.class, () -> records.of(event));

        // Then: an area that no register has is told first.
        assertThat(refusal.reason())
                .isEqualTo(field.name().equals("hankealue") ? Reason.UNKNOWN_AREA : Reason.PERSONAL_IDENTITY_CODE);
        assertThat(refusal.field()).isEqualTo(field.name());
        assertThat(refusal.toString()).doesNotContain(text.strip());
    }

    @Test
    void nothingThatTheRegionsSendRightlyIsTakenForACode() {
        new Simulation(Register.shipped(), SimulationPlan.of(71, SIMULATED).withWrongShare(0)).forEach(message -> {
            SpecificRecord event = decoded(message.stream().schema(), message.value());

            ProducerRecord<byte[], byte[]> sent = records.of(event);

            assertThat(PersonalIdentityCodes.isIn(text(sent.key()))).isFalse();
            for (Header header : sent.headers()) {
                assertThat(PersonalIdentityCodes.isIn(text(header.value()))).isFalse();
            }
        });
    }

    private static SpecificRecord copy(SpecificRecord event) {
        Schema schema = event.getSchema();
        return decoded(schema, new SingleObjectCodec<SpecificRecord>(schema).encode(event));
    }

    private static SpecificRecord decoded(Schema schema, byte @Nullable [] value) {
        try {
            return new SingleObjectCodec<SpecificRecord>(schema).decode(value);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> withCode() {
        return IdentityTexts.withCode();
    }
}
