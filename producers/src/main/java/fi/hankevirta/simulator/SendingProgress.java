package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How far a sending has come. It may be read from any thread while the sending goes on. */
public final class SendingProgress {
    private final Map<EventStream, LongAdder> acknowledged = new EnumMap<>(EventStream.class);
    private final LongAdder handedOver = new LongAdder();
    private final LongAdder wrong = new LongAdder();

    SendingProgress() {
        for (EventStream stream : EventStream.values()) {
            acknowledged.put(stream, new LongAdder());
        }
    }

    /** Returns how many messages were handed to the Kafka client, which may not have sent them all yet. */
    public long handedOver() {
        return handedOver.sum();
    }

    /** Returns how many messages the broker has acknowledged. */
    public long sent() {
        return acknowledged.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Returns how many messages the broker has acknowledged in the topics of a stream. */
    public long sent(EventStream stream) {
        return of(stream).sum();
    }

    /** Returns how many of the acknowledged messages were wrong, so that the intake must reject them. */
    public long wrong() {
        return wrong.sum();
    }

    void countHandedOver() {
        handedOver.increment();
    }

    void countAcknowledged(SimulatedMessage message) {
        of(message.stream()).increment();
        if (message.wrong()) {
            wrong.increment();
        }
    }

    private LongAdder of(EventStream stream) {
        return Objects.requireNonNull(acknowledged.get(stream));
    }
}
