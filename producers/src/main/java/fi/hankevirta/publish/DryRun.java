package fi.hankevirta.publish;

import fi.hankevirta.importer.Delivery;
import org.apache.avro.specific.SpecificRecord;

/** Makes the record of each event, and sends none. */
final class DryRun implements Delivery {
    private final EventRecords records;

    DryRun(EventRecords records) {
        this.records = records;
    }

    @Override
    public void deliver(SpecificRecord event, Outcome outcome) {
        try {
            records.of(event);
        } catch (NotPublishedException e) {
            outcome.refused(e.field(), e.explanation());
            return;
        }
        outcome.accepted();
    }

    @Override
    public void await() {
        // Every outcome was told at once.
    }
}
