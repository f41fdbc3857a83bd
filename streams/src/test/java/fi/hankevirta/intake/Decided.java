package fi.hankevirta.intake;

import fi.hankevirta.intake.Decision.Accepted;
import fi.hankevirta.intake.Decision.Refused;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** What the intake of the shipped register decides. */
final class Decided {
    private static final Intake INTAKE = new Intake(Register.shipped());

    private Decided() {}

    /** About an event in its own area's topic, a minute after it was recorded. */
    static Decision about(SpecificRecord event) {
        return about(arrival(event), EventStream.of(event));
    }

    /** About an event that arrives at a time. */
    static Decision about(SpecificRecord event, Instant arrivedAt) {
        Arrival a = arrival(event);
        return about(new Arrival(a.sender(), a.key(), a.value(), a.headers(), arrivedAt), EventStream.of(event));
    }

    static Decision about(Arrival arrival, EventStream stream) {
        return INTAKE.decide(arrival, new SingleObjectCodec<>(stream.schema()));
    }

    /** An event in its own area's topic, a minute after it was recorded. */
    static Arrival arrival(SpecificRecord event) {
        return arrival(Envelope.of(event).hankealue(), event);
    }

    static Arrival arrival(String sender, SpecificRecord event) {
        Instant at = Envelope.of(event).recordedAt().plusSeconds(60);
        return new Arrival(sender, null, bytes(event), new RecordHeaders(), at);
    }

    static Arrival arrival(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new Arrival("LAPPI", key, value, headers, ValidEvents.RECORDED_AT.plusSeconds(60));
    }

    static byte[] bytes(SpecificRecord event) {
        return new SingleObjectCodec<>(EventStream.of(event).schema()).encode(event);
    }

    /** Every problem as REASON, field and rule; none for an accepted event. */
    static List<String> problems(Decision decision) {
        if (decision instanceof Refused refused) {
            return refused.problems().stream()
                    .map(p -> p.getReason() + " " + p.getField() + " " + p.getRule())
                    .toList();
        }
        return List.of();
    }

    static List<String> problems(SpecificRecord event) {
        return problems(about(event));
    }

    static boolean isAccepted(SpecificRecord event) {
        return about(event) instanceof Accepted accepted && accepted.event().equals(event);
    }
}
