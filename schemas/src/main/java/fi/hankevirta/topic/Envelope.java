package fi.hankevirta.topic;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every event has (specification, section 2). They are the first six of each event schema, in this
 * order, which a test of the schemas holds.
 *
 * @param eventId UUID of the message
 * @param hankealue register code of the area
 * @param subParticipant register code within the area, or null
 * @param revision of the thing, 1 or more in a valid event
 * @param recordedAt when the source recorded this revision
 * @param retracted whether the thing leaves every figure
 */
public record Envelope(
        String eventId,
        String hankealue,
        @Nullable String subParticipant,
        int revision,
        Instant recordedAt,
        boolean retracted) {

    /** Reads the common fields of an event. */
    public static Envelope of(SpecificRecord event) {
        return new Envelope(
                (String) event.get(0),
                (String) event.get(1),
                (String) event.get(2),
                (Integer) event.get(3),
                (Instant) event.get(4),
                (Boolean) event.get(5));
    }
}
