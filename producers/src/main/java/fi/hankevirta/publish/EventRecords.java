package fi.hankevirta.publish;

import static fi.hankevirta.publish.NotPublishedException.refused;
import static java.util.stream.Collectors.toUnmodifiableMap;

import fi.hankevirta.identity.PersonalIdentityCodes;
import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Kafka record of an event: topic, key, value and headers (specification, sections 2 and 3). What may not be
 * sent is refused here, so that nothing of it leaves the process. It may be shared between threads.
 */
public final class EventRecords {
    private final Map<EventStream, Outlet> outlets = new EnumMap<>(EventStream.class);

    /**
     * Prepares the records of an installation's events.
     *
     * @param topics of the installation
     * @param source URI reference that names the publisher
     */
    public EventRecords(Topics topics, String source) {
        for (EventStream stream : EventStream.values()) {
            outlets.put(
                    stream,
                    new Outlet(
                            stream,
                            topics.ingress().stream()
                                    .filter(ingress -> ingress.stream() == stream)
                                    .collect(toUnmodifiableMap(Ingress::sender, Ingress::topic)),
                            new SingleObjectCodec<>(stream.schema()),
                            new CloudEventHeaders(stream.schema().getFullName(), source)));
        }
    }

    /**
     * Makes the record of an event.
     *
     * @throws NotPublishedException when it may not be sent; no value stands in its message
     */
    public ProducerRecord<byte[], byte[]> of(SpecificRecord event) {
        Outlet outlet = outletOf(event)
                .orElseThrow(() ->
                        refused(Reason.NO_STREAM, null, event.getSchema().getName() + " is no event of a stream"));
        byte[] value = encoded(outlet, event); // First, because it vouches that no required field is null.
        Envelope envelope = Envelope.of(event);
        Topic<String, SpecificRecord> topic = outlet.topics.get(envelope.hankealue());
        if (topic == null) {
            throw refused(
                    Reason.UNKNOWN_AREA,
                    "hankealue",
                    "hankealue holds no register code of an area that sends " + outlet.stream.code());
        }
        String personal = personalFieldOf(event);
        if (personal != null) {
            throw refused(Reason.PERSONAL_IDENTITY_CODE, personal, personal + " holds a personal identity code");
        }
        return new ProducerRecord<>(
                topic.name(),
                null,
                topic.key().serializer().serialize(topic.name(), outlet.stream.keyOf(event)),
                value,
                outlet.headers.of(envelope.eventId(), envelope.recordedAt()));
    }

    /**
     * Makes the record of an event that a spool holds.
     *
     * @param value the event in single-object encoding, of any released version
     * @throws NotPublishedException when it may not be sent, or no longer; no value stands in its message
     */
    ProducerRecord<byte[], byte[]> ofSpooled(byte[] value) {
        for (Outlet outlet : outlets.values()) {
            if (outlet.codec.knows(value)) {
                try {
                    return of(outlet.codec.decode(value));
                } catch (UnreadableException e) {
                    throw refused(Reason.INCOMPLETE, null, "its bytes are not an event: " + e.getMessage());
                }
            }
        }
        throw refused(Reason.NO_STREAM, null, "its bytes are of no stream that this version knows");
    }

    /** Finds the topic of a complete event; empty when its area, or its stream, has none. */
    Optional<Topic<String, SpecificRecord>> topicOf(SpecificRecord event) {
        return outletOf(event)
                .map(outlet -> outlet.topics.get(Envelope.of(event).hankealue()));
    }

    private Optional<Outlet> outletOf(SpecificRecord event) {
        return outlets.values().stream()
                .filter(outlet -> outlet.stream.type().isInstance(event))
                .findFirst();
    }

    private static byte[] encoded(Outlet outlet, SpecificRecord event) {
        byte[] value;
        try {
            value = outlet.codec.encode(event);
        } catch (RuntimeException e) { // Avro's, of many classes; its text may hold a value, so it goes no further.
            throw refused(
                    Reason.INCOMPLETE,
                    null,
                    "a required field of " + event.getSchema().getName() + " is null, or one is of another type");
        }
        if (value.length > SingleObjectCodec.MAX_BYTES) {
            throw refused(Reason.TOO_LARGE, null, "the event takes more than 64 KiB");
        }
        return value;
    }

    /**
     * Finds the first field with a personal identity code. Key and headers are made of fields, so they are searched
     * with them. UUIDs and pseudonyms need no exception: none of their groups of hexadecimal digits, of 4, 8, 12 or 64,
     * can be the 6 or 11 characters that the form of a personal identity code asks for between two borders.
     */
    private static @Nullable String personalFieldOf(IndexedRecord event) {
        for (Field field : event.getSchema().getFields()) {
            if (isPersonal(event.get(field.pos()))) {
                return field.name();
            }
        }
        return null;
    }

    private static boolean isPersonal(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return PersonalIdentityCodes.isIn(text);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(EventRecords::isPersonal);
        }
        return value instanceof IndexedRecord nested && personalFieldOf(nested) != null;
    }

    /** What all events of a stream share on their way out: the topic of each sender, the codec and the headers. */
    private record Outlet(
            EventStream stream,
            Map<String, Topic<String, SpecificRecord>> topics,
            SingleObjectCodec<SpecificRecord> codec,
            CloudEventHeaders headers) {}
}
