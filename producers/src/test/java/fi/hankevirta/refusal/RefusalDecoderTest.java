package fi.hankevirta.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.RuleCatalogue;
import fi.hankevirta.event.Problem;
import fi.hankevirta.event.Reason;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalDecoderTest {
    private static final String ESCAPE = "\u001b]0;owned\u0007";

    private final RefusalDecoder decoder = new RefusalDecoder(
            new Topics(Register.shipped(), TopicPlan.ofPartitions(1)), RuleCatalogue.shipped(), "LAPPI");

    @Test
    void aRefusalIsReadWithItsPlaceAndProblems() {
        // When
        Refusal refusal = decoder.decode(
                        Told.of(Told.TOPIC, 17, Told.EVENT_ID, Told.CLOSED_ON_MISSING, Told.EMPTY, Told.EMPTY))
                .orElseThrow();

        // Then
        assertThat(refusal.topic()).isEqualTo(Told.TOPIC);
        assertThat(refusal.place()).isEqualTo(new Place(2, 17, Told.EVENT_ID, Told.AT.plusSeconds(17)));
        assertThat(refusal.problems())
                .containsExactly(
                        new ProblemKind(EventStream.SPRO_NOTIFICATION, Reason.UNREADABLE, "wire.empty", ""),
                        new ProblemKind(
                                EventStream.SPRO_NOTIFICATION,
                                Reason.MISSING_FIELD,
                                "closed-on.required-when-closed",
                                "closedOn"));
    }

    @Test
    void noTextThatIsNotKnownComesThrough() {
        // Given
        Problem hostile = new Problem(Reason.CONTRADICTION, "closedOn" + ESCAPE, ESCAPE);

        // When
        Refusal refusal = decoder.decode(Told.of(Told.TOPIC, 1, "010190-999W" + ESCAPE, hostile))
                .orElseThrow();

        // Then
        assertThat(refusal.place().eventId()).isNull();
        assertThat(refusal.problems())
                .containsExactly(new ProblemKind(EventStream.SPRO_NOTIFICATION, Reason.CONTRADICTION, "?", "?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hankealue.kainuu.spro-notification.v1",
                "hankealue.lappi.rejected.v1",
                "hankealue.lappi.spro-notification.v1\u001b[2J",
                ""
            })
    void aRefusalOfAnotherTopicIsNone(String topic) {
        assertThat(decoder.decode(Told.of(topic, 1, Told.EVENT_ID, Told.EMPTY))).isEmpty();
    }

    @Test
    void aRefusalWithoutAProblemIsNone() {
        assertThat(decoder.decode(Told.of(Told.TOPIC, 1, Told.EVENT_ID))).isEmpty();
        assertThat(decoder.decode(null)).isEmpty();
    }

    @Test
    void aFieldWithinAListIsKnown() {
        byte[] value = Told.of(
                "hankealue.lappi.avain-measurement.v1",
                1,
                Told.EVENT_ID,
                new Problem(Reason.UNKNOWN_CODE, "goals.domain", "code.unknown"));

        assertThat(decoder.decode(value).orElseThrow().problems())
                .extracting(ProblemKind::field)
                .containsExactly("goals.domain");
    }

    @Property
    void bytesThatAreNoRefusalAreNone(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(decoder.decode(bytes)).isEmpty();
    }

    @Property
    void aRefusalWithAFlippedBitIsKnownThroughoutOrNone(@ForAll short place) {
        // Given
        byte[] value = Told.of(Told.TOPIC, 17, Told.EVENT_ID, Told.CLOSED_ON_MISSING, Told.EMPTY);
        byte[] flipped = Arrays.copyOf(value, value.length);
        int bit = Math.floorMod(place, value.length * Byte.SIZE);
        flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));

        // When
        Optional<Refusal> refusal = decoder.decode(flipped);

        // Then
        assertThat(refusal.stream().flatMap(r -> r.problems().stream()))
                .allMatch(kind -> (kind.rule() + kind.field()).matches("[a-zA-Z0-9.?-]+"));
        assertThat(refusal.map(r -> r.place().eventId()).orElse(Told.EVENT_ID))
                .satisfiesAnyOf(
                        id -> assertThat(id).isNull(), id -> assertThat(id).matches("[0-9a-fA-F-]{36}"));
    }
}
