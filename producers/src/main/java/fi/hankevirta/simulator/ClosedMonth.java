package fi.hankevirta.simulator;

import fi.hankevirta.event.ReportingPeriodClosed;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.apache.avro.specific.SpecificRecord;

/**
 * A month of a stream that its source declares complete (specification, section 2).
 *
 * @param closed outlet of the stream that is closed
 * @param month the month
 * @param closedAt when it was first closed, in milliseconds
 * @param overlooked share of the things that the source overlooks at the first closing
 * @param ledger what the source holds
 */
record ClosedMonth(Outlet closed, YearMonth month, long closedAt, double overlooked, Ledger ledger)
        implements Thing<Declaration> {

    @Override
    public SpecificRecord event(Revision<Declaration> revision) {
        String stream = closed.stream().code();
        long seed = Chance.mix(Chance.mix(Chance.mix(0, closed.sender()), stream), month.toString());
        return ReportingPeriodClosed.newBuilder()
                .setEventId(Identifiers.uuid(seed, revision.recordedAt()))
                .setHankealue(closed.sender())
                .setSubParticipant(null)
                .setRevision(revision.number())
                .setRecordedAt(Instant.ofEpochMilli(revision.recordedAt()))
                .setRetracted(revision.retracted())
                .setStream(stream)
                .setPeriod(month.toString())
                .setDeclaredEvents(revision.state().declared(() -> held(revision.number() == 1)))
                .setClosedAt(Instant.ofEpochMilli(closedAt))
                .build();
    }

    @Override
    public Mending<Declaration> mending(Chance chance) {
        return declaration -> new Declaration();
    }

    private long held(boolean first) {
        int held = ledger.held(closed, (int) month.getLong(ChronoField.PROLEPTIC_MONTH));
        return first ? held - (long) (held * overlooked) : held;
    }
}
