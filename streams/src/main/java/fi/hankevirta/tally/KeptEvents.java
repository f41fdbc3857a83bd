package fi.hankevirta.tally;

import fi.hankevirta.encoded.AsSent;
import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.encoded.EventReader;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.IncompatibleStateException;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Events as the state keeps them, written and read. Not shared between threads. */
final class KeptEvents {
    private final EventReader<EncodedNotification> notifications = EventReader.ofNotifications();
    private final EventReader<EncodedMeasurement> measurements = EventReader.ofMeasurements();
    private final EventReader<EncodedMilestone> milestones = EventReader.ofMilestones();
    private final Map<EventStream, SingleObjectCodec<SpecificRecord>> codecs = new EnumMap<>(EventStream.class);
    private byte[] packed = new byte[512];

    KeptEvents() {
        for (EventStream stream : EventStream.values()) {
            codecs.put(stream, new SingleObjectCodec<>(stream.schema()));
        }
    }

    EncodedNotification newNotification() {
        return notifications.newEvent();
    }

    EncodedMeasurement newMeasurement() {
        return measurements.newEvent();
    }

    void put(EntityState state, EntityKey key, EncodedEvent event) {
        int most = event.packedLimit();
        if (packed.length < most) {
            packed = new byte[most];
        }
        state.put(key, packed, event.pack(packed, 0));
    }

    /** The same of a milestone; returns it as it is kept from now on. */
    EncodedMilestone put(EntityState state, EntityKey key, EncodedMilestone event) {
        put(state, key, (EncodedEvent) event);
        byte[] value = new byte[event.packedLimit()];
        int length = event.pack(value, 0);
        return copy(key.bytes(), 0, key.length(), value, 0, length);
    }

    /** Returns a milestone that is kept, in bytes of its own. */
    EncodedMilestone copy(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
        EncodedMilestone milestone = milestones.newEvent();
        byte[] own = Arrays.copyOfRange(value, from, to);
        read(milestones, key, keyFrom, own, 0, own.length, milestone);
        return milestone;
    }

    void put(EntityState state, EntityKey key, Revision revision) {
        byte[] asSent = AsSent.kept(revision.bytes());
        state.put(key, asSent, asSent.length);
    }

    void read(byte[] key, int keyFrom, byte[] value, int from, int to, EncodedNotification into) {
        read(notifications, key, keyFrom, value, from, to, into);
    }

    void read(byte[] key, int keyFrom, byte[] value, int from, int to, EncodedMeasurement into) {
        read(measurements, key, keyFrom, value, from, to, into);
    }

    /** Reads an event of another stream. */
    Revision read(EventStream stream, byte[] value, int from, int to) {
        try {
            byte[] sent = AsSent.in(value, from, to);
            return new Revision(Objects.requireNonNull(codecs.get(stream)).decode(sent), Objects.requireNonNull(sent));
        } catch (UnreadableException e) {
            throw unknown(e);
        }
    }

    private static <E extends EncodedEvent> void read(
            EventReader<E> reader, byte[] key, int keyFrom, byte[] value, int from, int to, E into) {
        try {
            reader.readKept(key, keyFrom, value, from, to, into);
        } catch (UnreadableException e) {
            throw unknown(e);
        }
    }

    private static IncompatibleStateException unknown(UnreadableException e) {
        return new IncompatibleStateException("the state holds an event of a schema that is not known here", e);
    }
}
