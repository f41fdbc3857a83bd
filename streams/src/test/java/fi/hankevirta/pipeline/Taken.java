package fi.hankevirta.pipeline;

import fi.hankevirta.topic.EventStream;
import org.apache.avro.specific.SpecificRecord;

/** A record that the intake has decided about, kept to be counted, and counted again after a crash. */
sealed interface Taken {
    /** The stream of its topic. */
    EventStream stream();

    /** Register code of the area whose topic it came through, or THL. */
    String sender();

    /** The broker's time of its arrival, in milliseconds since 1970-01-01T00:00Z. */
    long at();

    /**
     * An accepted event.
     *
     * @param event the decoded event
     * @param value the Kafka value it was decoded from
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Event(EventStream stream, String sender, long at, SpecificRecord event, byte[] value) implements Taken {}

    /** A refused record, which is only counted. */
    record Refused(EventStream stream, String sender, long at) implements Taken {}
}
