package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;

/** Counts as tasks of a pipeline tell them, without one. */
public final class CountedRecords {
    private final IntakeShare share;

    /** Begins the counts of a partition. */
    public CountedRecords(IntakeCounts counts, int partition) {
        this.share = counts.open(partition);
    }

    /** Counts so many records of a source as applied, superseded and rejected. */
    public CountedRecords counted(String area, EventStream stream, Instant newest, long... outcomes) {
        share.restore(IntakeCounts.cell(area, stream, newest), new Partial(1, newest.toEpochMilli(), outcomes));
        share.tell();
        return this;
    }
}
