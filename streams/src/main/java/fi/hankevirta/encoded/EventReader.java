package fi.hankevirta.encoded;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of a stream in place. What is of an older schema, or is written as no usual encoder writes it, goes by
 * way of Avro's reader and writer, and is then read in place too: both ways end in the same event. Not shared between
 * threads.
 *
 * @param <E> the events of the stream
 */
public final class EventReader<E extends EncodedEvent> {
    private final SingleObjectCodec<SpecificRecord> codec;
    private final BiFunction<byte[], Texts, E> form;
    private final Texts texts = new Texts();

    private EventReader(EventStream stream, BiFunction<byte[], Texts, E> form) {
        this.codec = new SingleObjectCodec<>(stream.schema());
        this.form = form;
    }

    /** Makes a reader of notifications. */
    public static EventReader<EncodedNotification> ofNotifications() {
        return new EventReader<>(EventStream.SPRO_NOTIFICATION, EncodedNotification::new);
    }

    /** Makes a reader of measurements. */
    public static EventReader<EncodedMeasurement> ofMeasurements() {
        return new EventReader<>(EventStream.AVAIN_MEASUREMENT, EncodedMeasurement::new);
    }

    /** Makes a reader of milestones. */
    public static EventReader<EncodedMilestone> ofMilestones() {
        return new EventReader<>(EventStream.PILOT_MILESTONE, EncodedMilestone::new);
    }

    /** Makes an event to read into, again and again. */
    public E newEvent() {
        return form.apply(codec.header(), texts);
    }

    /**
     * Reads the value of a record.
     *
     * @throws UnreadableException when it is not exactly one event of a released schema of the stream
     */
    public void read(byte @Nullable [] value, E into) throws UnreadableException {
        if (value != null && codec.isCurrent(value) && into.readSent(value)) {
            return;
        }
        SpecificRecord record = codec.decode(value);
        if (!into.readSent(codec.encode(record))) {
            throw new IllegalStateException("an event that was just written is not readable");
        }
        into.standFor(requireNonNull(value));
    }

    /**
     * Reads what the state keeps.
     *
     * @param key that it is kept under, from {@code keyFrom} on
     * @throws UnreadableException when it is no event, or one of a schema that is not known here
     */
    public void readKept(byte[] key, int keyFrom, byte[] state, int from, int to, E into) throws UnreadableException {
        byte[] sent = AsSent.in(state, from, to);
        if (sent != null) {
            read(sent, into);
        } else if (!into.readPacked(key, keyFrom, state, from, to)) {
            throw new UnreadableException(UnreadableException.Cause.NOT_DECODABLE);
        }
    }
}
