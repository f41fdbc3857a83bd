package fi.hankevirta.importer;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A delivery that keeps what it is given and accepts all of it. */
final class Collected implements Delivery {
    final List<SpecificRecord> events = new ArrayList<>();
    int awaited;

    @Override
    public void deliver(SpecificRecord event, Outcome outcome) {
        events.add(event);
        outcome.accepted();
    }

    @Override
    public void await() {
        awaited++;
    }
}
