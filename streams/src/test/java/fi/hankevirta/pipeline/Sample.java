package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a property is tried with.
 *
 * @param events records of ingress topics, with repetitions
 * @param seed of everything else that chance decides: order, partitions, when what is committed
 */
record Sample(List<Arrival> events, long seed) {
    /** The events in full: this is what a failure is repeated from. */
    @Override
    public String toString() {
        return "seed " + seed + ", " + events.size() + " events"
                + events.stream().map(Sample::line).collect(Collectors.joining());
    }

    private static String line(Arrival arrival) {
        return "\n  " + arrival.topic() + " at " + arrival.timestamp() + ": "
                + Sent.event(arrival).map(SpecificRecord::toString).orElse("unreadable");
    }
}
