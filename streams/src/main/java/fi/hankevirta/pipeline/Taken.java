package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.topic.EventStream;
import org.apache.avro.specific.SpecificRecord;

/** A record that the intake has decided about, on its way to the tallies. */
sealed interface Taken {
    /** The stream of its topic. */
    EventStream stream();

    /** Register code of the area whose topic it came through, or THL. */
    String sender();

    /** The broker's time of its arrival, in milliseconds since 1970-01-01T00:00Z. */
    long at();

    /**
     * An accepted event of the streams that bring the most.
     *
     * @param event good only until the next record
     */
    record Encoded(EventStream stream, String sender, long at, EncodedEvent event) implements Taken {}

    /**
     * An accepted event of another stream.
     *
     * @param event the decoded event
     * @param value the Kafka value it was decoded from
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on within one call, never compared.
    record Event(EventStream stream, String sender, long at, SpecificRecord event, byte[] value) implements Taken {}

    /** A refused record, which is only counted. */
    record Refused(EventStream stream, String sender, long at) implements Taken {}
}
