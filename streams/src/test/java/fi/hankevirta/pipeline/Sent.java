package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Between events and the records of ingress topics that carry them. */
final class Sent {
    private static final Codecs CODECS = new Codecs();

    private Sent() {}

    /** Returns the name of the ingress topic of an area and stream. */
    static String topic(String area, EventStream stream) {
        return "hankealue." + area.toLowerCase(Locale.ROOT).replace('_', '-') + "." + stream.code() + ".v1";
    }

    /** Returns the stream of the topic that a record stands in. */
    static EventStream stream(Arrival arrival) {
        return EventStream.of(part(arrival, 2)).orElseThrow();
    }

    /** Returns the register code of the area whose topic a record stands in. */
    static String sender(Arrival arrival) {
        return part(arrival, 1).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Returns a new copy of the event that a record carries, if it can be read. */
    static Optional<SpecificRecord> event(Arrival arrival) {
        try {
            return Optional.of(CODECS.of(stream(arrival)).decode(arrival.value()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Returns a record, without a key, that carries an event to its area's topic at a time. */
    static Arrival of(SpecificRecord event, long timestamp) {
        EventStream stream = EventStream.of(event);
        byte[] value = CODECS.of(stream).encode(event);
        return new Arrival(topic((String) event.get(1), stream), 0, 0, timestamp, null, value, List.of());
    }

    /** Returns a record with another value, and in another area's topic. */
    static Arrival moved(Arrival arrival, String sender, SpecificRecord event) {
        EventStream stream = stream(arrival);
        return moved(arrival, sender, CODECS.of(stream).encode(event));
    }

    /** The same with a value that may be no event. */
    static Arrival moved(Arrival arrival, String sender, byte[] value) {
        return new Arrival(
                topic(sender, stream(arrival)),
                arrival.partition(),
                arrival.offset(),
                arrival.timestamp(),
                null,
                value,
                arrival.headers());
    }

    private static String part(Arrival arrival, int at) {
        return arrival.topic().split("\\.", -1)[at];
    }
}
