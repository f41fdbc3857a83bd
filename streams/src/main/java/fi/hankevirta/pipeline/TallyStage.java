package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Counting;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.EventStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the counting revision of each entity and the tallies of its partition. Per event it works in memory on the
 * tallies; at each commit it stores the cells that changed and forwards them as absolute partials, once each. Their
 * time is that of the latest arrival behind them. It is called and no node of the topology, because what is forwarded
 * to a node takes three objects for each record.
 */
final class TallyStage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TallyStage.class);

    private final ProcessorContext<Object, Object> context;
    private final IntakeCounts counts;
    private final IntakeShare share;
    private final Latencies latencies;
    private final TallyStore stored;
    private final Tallies tallies;
    private final EntityState entities;
    private final CommitHook hook;
    private final Counting counting;
    private final PromptCommit promptly;
    private long lastArrival;
    private long firstArrival = Latencies.NOTHING;

    /**
     * Takes up the state of a task.
     *
     * @param context of the node that it is called by, to whose children it forwards
     * @param gauges whose counts and latencies are told of every commit
     */
    TallyStage(ProcessorContext<Object, Object> context, Gauges gauges) {
        this.context = context;
        this.counts = gauges.counts();
        this.latencies = gauges.latencies();
        stored = context.getStateStore(Names.STORE_TALLIES);
        tallies = stored.tallies();
        entities = entities(context.getStateStore(Names.STORE_ENTITIES));
        counting = new Counting(entities, tallies);
        promptly = new PromptCommit(context);
        share = counts.open(partition());
        if (!stored.isOfThisVersion()) {
            tallies.recount(sink -> counting.contributions(null, sink));
            if (!tallies.isEmpty()) {
                LOG.info("partition {}: the tallies are counted anew, as this version counts", partition());
                promptly.soon();
            }
        }
        tallies.forEachOf(Tally.INTAKE, share::restore);
        share.tell();
        hook = context.getStateStore(Names.STORE_COMMIT);
        hook.onCommit(context, this::commit);
    }

    /** Returns what counts the records that are received from a source, before anything is decided about them. */
    IntakeShare.Received received(String sender, EventStream stream) {
        return share.received(sender, stream);
    }

    /**
     * Counts an accepted event of the streams that bring the most.
     *
     * @param sender register code of the area whose topic it came through, or THL
     * @param at the broker's time of its arrival, in milliseconds since 1970-01-01T00:00Z
     */
    void take(String sender, long at, EncodedEvent event) {
        note(sender, event.stream(), at, outcome(counting.count(event)));
    }

    /**
     * Counts an accepted event of another stream.
     *
     * @param value the Kafka value that it was decoded from
     */
    void take(EventStream stream, String sender, long at, SpecificRecord event, byte[] value) {
        note(sender, stream, at, outcome(counting.count(stream, event, value)));
    }

    /** Counts that a record was refused. */
    void refused(EventStream stream, String sender, long at) {
        note(sender, stream, at, IntakeCounts.REJECTED);
    }

    @Override
    public void close() {
        hook.leave();
        counts.close(partition(), share);
    }

    private static int outcome(boolean applied) {
        return applied ? IntakeCounts.APPLIED : IntakeCounts.SUPERSEDED;
    }

    private void note(String sender, EventStream stream, long at, int outcome) {
        IntakeCounts.count(sender, stream, at, outcome, tallies.adding());
        lastArrival = Math.max(lastArrival, at);
        firstArrival = Math.min(firstArrival, at);
        promptly.soonAfter(at);
    }

    private void commit() {
        if (tallies.hasChanged()) { // Every record changes them: it is counted, whatever becomes of it.
            promptly.committing();
            entities.commit();
            tell();
        }
    }

    private void tell() {
        Map<Cell, Partial> told = new LinkedHashMap<>();
        Map<Domain, Integer> cells = new EnumMap<>(Domain.class);
        tallies.drain(counting::contributions, (cell, changed) -> {
            stored.put(cell, changed.stored());
            share.put(cell, changed.partial());
            told.put(cell, changed.partial());
            cells.merge(cell.tally().domain(), 1, Integer::sum);
        });
        share.tell();
        latencies.waits(Latencies.Stage.TALLIES, firstArrival);
        firstArrival = Latencies.NOTHING;
        long commit = stored.nextCommit();
        told.forEach((cell, partial) -> {
            int ofDomain = requireNonNull(cells.get(cell.tally().domain()));
            byte[] value = new ToldPartial(commit, ofDomain, partial).toBytes();
            PartialKey key = new PartialKey(partition(), cell);
            context.forward(new Record<>(key, value, lastArrival), Names.PARTIALS_OUT);
        });
    }

    private static EntityState entities(StateStore store) {
        return store instanceof EntityState table ? table : new RocksEntities(bytes(store));
    }

    @SuppressWarnings("unchecked") // The topology builds no other store under this name.
    private static KeyValueStore<Bytes, byte[]> bytes(StateStore store) {
        return (KeyValueStore<Bytes, byte[]>) store;
    }

    private int partition() {
        return context.taskId().partition();
    }
}
