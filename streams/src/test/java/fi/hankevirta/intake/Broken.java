package fi.hankevirta.intake;

import fi.hankevirta.topic.EventStream;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A valid event in which one thing was broken, and what must be told about it.
 *
 * @param what was broken
 * @param stream of the topic it came through
 * @param arrival as it came
 * @param problems all of them, as REASON, field and rule
 */
record Broken(String what, EventStream stream, Arrival arrival, List<String> problems) {
    static Broken of(String what, SpecificRecord event, String... problems) {
        return new Broken(what, EventStream.of(event), Decided.arrival(event), List.of(problems));
    }

    static Broken of(String what, EventStream stream, Arrival arrival, String... problems) {
        return new Broken(what, stream, arrival, List.of(problems));
    }

    @Override
    public String toString() {
        return what;
    }
}
