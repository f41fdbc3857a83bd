package fi.hankevirta.pipeline;

import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** A record that the intake has decided about, on its way to the tallies. */
sealed interface Taken {
    /** The stream of its topic. */
    EventStream stream();

    /** Register code of the area whose topic it came through, or THL. */
    String sender();

    /** The broker's time of its arrival. */
    Instant at();

    /**
     * An accepted event.
     *
     * @param event the decoded event
     * @param value the Kafka value it was decoded from
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on within one call, never compared.
    record Event(EventStream stream, String sender, Instant at, SpecificRecord event, byte[] value) implements Taken {}

    /** A refused record, which is only counted. */
    record Refused(EventStream stream, String sender, Instant at) implements Taken {}
}
