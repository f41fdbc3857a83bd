package fi.hankevirta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.intake.Decision.Accepted;
import fi.hankevirta.intake.Decision.Refused;
import fi.hankevirta.topic.EventStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Whatever comes, the intake decides: it never throws, and it tells nothing of what it read. */
class IntakePropertyTest {
    private static final List<SpecificRecord> VALID = List.of(
            ValidEvents.milestone().build(),
            ValidEvents.review(
                            1, "2022-06-01", ValidEvents.goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))
                    .build(),
            ValidEvents.notification().build(),
            ValidEvents.status().build(),
            ValidEvents.closing().build());

    @Property(tries = 300)
    void anyBytesAreRefusedAsUnreadable(@ForAll EventStream stream, @ForAll @Size(max = 300) byte[] value) {
        Decision decision = decide(stream, value);

        assertThat(Decided.problems(decision))
                .allSatisfy(problem -> assertThat(problem).startsWith("UNREADABLE null wire."));
        assertThat(decision).isInstanceOf(Refused.class);
    }

    @Property(tries = 1_000)
    void anyBodyOfAKnownSchemaIsDecided(@ForAll EventStream stream, @ForAll @Size(max = 120) byte[] body) {
        byte[] value = ByteBuffer.allocate(10 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xC3)
                .put((byte) 1)
                .putLong(SchemaNormalization.parsingFingerprint64(stream.schema()))
                .put(body)
                .array();

        assertDecided(decide(stream, value));
    }

    @Property(tries = 2_000)
    void anyMutationOfAValidEventIsDecided(
            @ForAll @IntRange(max = 4) int which, @ForAll @IntRange(min = 1, max = 6) int changes, @ForAll long seed) {
        Random random = new Random(seed);
        SpecificRecord event = VALID.get(which);
        byte[] value = Decided.bytes(event);
        for (int i = 0; i < changes; i++) {
            value[10 + random.nextInt(value.length - 10)] = (byte) random.nextInt(256);
        }
        byte[] cutOrPadded = random.nextInt(4) == 0 ? Arrays.copyOf(value, random.nextInt(value.length + 5)) : value;

        assertDecided(decide(EventStream.of(event), cutOrPadded));
    }

    @Property(tries = 500)
    void nothingOfAValueStandsInARefusal(@ForAll @StringLength(min = 12, max = 40) String text) {
        SpecificRecord event = ValidEvents.milestone()
                .setEventId("<" + text + ">")
                .setHankealue("<" + text + ">")
                .setSubParticipant("<" + text + ">")
                .setProgrammeItem("<" + text + ">")
                .setMilestone("<" + text + ">")
                .setMethod("<" + text + ">")
                .build();

        Decision decision = decide(EventStream.PILOT_MILESTONE, Decided.bytes(event));

        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(decision.toString()).doesNotContain("<" + text + ">");
    }

    private static Decision decide(EventStream stream, byte[] value) {
        return Decided.about(Decided.arrival(null, value, new RecordHeaders()), stream);
    }

    private static void assertDecided(Decision decision) {
        if (decision instanceof Refused refused) {
            assertThat(refused.problems()).isNotEmpty();
        } else {
            assertThat(decision).isInstanceOf(Accepted.class);
        }
    }
}
