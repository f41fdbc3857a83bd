package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The intake of a register, asked without a topology. */
final class Desk {
    private final Codecs codecs = new Codecs();
    private final Intake intake;

    Desk(Register register) {
        intake = new Intake(register);
    }

    /** Returns what the intake makes of a record. */
    Taken take(Arrival arrival) {
        EventStream stream = Sent.stream(arrival);
        String sender = Sent.sender(arrival);
        Headers headers = new RecordHeaders();
        arrival.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        Instant at = Instant.ofEpochMilli(arrival.timestamp());
        Decision decision = intake.decide(
                new fi.hankevirta.intake.Arrival(sender, arrival.key(), arrival.value(), headers, at),
                codecs.of(stream));
        return decision instanceof Decision.Accepted accepted
                ? new Taken.Event(
                        stream, sender, arrival.timestamp(), accepted.event(), Objects.requireNonNull(arrival.value()))
                : new Taken.Refused(stream, sender, arrival.timestamp());
    }

    boolean accepts(Arrival arrival) {
        return take(arrival) instanceof Taken.Event;
    }
}
