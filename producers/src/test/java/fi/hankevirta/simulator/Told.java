package fi.hankevirta.simulator;

import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** A message and the event that it holds. */
record Told(SimulatedMessage message, SpecificRecord event, Envelope envelope) {
    private static final Map<EventStream, SingleObjectCodec<SpecificRecord>> CODECS = codecs();

    static Told of(SimulatedMessage message) {
        try {
            SpecificRecord event =
                    Objects.requireNonNull(CODECS.get(message.stream())).decode(message.value());
            return new Told(message, event, Envelope.of(event));
        } catch (UnreadableException e) {
            throw new AssertionError(message + " is not readable", e);
        }
    }

    static SpecificRecord read(SimulatedMessage message) throws UnreadableException {
        return Objects.requireNonNull(CODECS.get(message.stream())).decode(message.value());
    }

    /** Reads all messages of a simulation that are not wrong. */
    static List<Told> right(Simulation simulation) {
        List<Told> right = new ArrayList<>();
        simulation.forEach(message -> {
            if (!message.wrong()) {
                right.add(of(message));
            }
        });
        return right;
    }

    /** Returns the thing that the event speaks of. */
    String entity() {
        return envelope.hankealue() + " " + message.stream().code() + " "
                + message.stream().entityIdOf(event);
    }

    <T extends SpecificRecord> T as(Class<T> type) {
        return type.cast(event);
    }

    private static Map<EventStream, SingleObjectCodec<SpecificRecord>> codecs() {
        Map<EventStream, SingleObjectCodec<SpecificRecord>> codecs = new EnumMap<>(EventStream.class);
        for (EventStream stream : EventStream.values()) {
            codecs.put(stream, new SingleObjectCodec<>(stream.schema()));
        }
        return codecs;
    }
}
