package fi.hankevirta.tally;

import fi.hankevirta.topic.Envelope;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecord;

/**
 * One accepted revision of an entity, ordered as section 2 of the specification says: by revision, recordedAt, eventId
 * as text, then the encoded bytes (the whole Kafka value, unsigned). The greatest counts, so any two merge in any
 * order.
 *
 * @param event the decoded event
 * @param envelope its common fields
 * @param bytes the Kafka value it was decoded from
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by compareTo only, which reads the bytes.
public record Revision(SpecificRecord event, Envelope envelope, byte[] bytes) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER = Comparator.comparingInt((Revision r) -> r.envelope.revision())
            .thenComparing(r -> r.envelope.recordedAt())
            .thenComparing(r -> r.envelope.eventId())
            .thenComparing(r -> r.bytes, Arrays::compareUnsigned);

    /** Makes the revision of an event. */
    public Revision(SpecificRecord event, byte[] bytes) {
        this(event, Envelope.of(event), bytes);
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
