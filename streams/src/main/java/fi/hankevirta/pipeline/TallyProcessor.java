package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.state.EntityState;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Counting;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Domain;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the counting revision of each entity and the tallies of its partition. Per event it works in memory on the
 * tallies; at each commit it stores the cells that changed and forwards them as absolute partials, once each. Their
 * time is that of the latest arrival behind them.
 */
final class TallyProcessor implements Processor<Object, Object, PartialKey, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(TallyProcessor.class);

    private final IntakeCounts counts;
    private ProcessorContext<PartialKey, byte[]> context;
    private TallyStore stored;
    private Tallies tallies;
    private EntityState entities;
    private CommitHook hook;
    private Counting counting;
    private PromptCommit promptly;
    private long lastArrival;

    @SuppressWarnings("NullAway.Init") // Context and stores come with init, before any record.
    TallyProcessor(IntakeCounts counts) {
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<PartialKey, byte[]> context) {
        this.context = context;
        stored = context.getStateStore(Names.STORE_TALLIES);
        tallies = stored.tallies();
        entities = entities();
        counting = new Counting(entities, tallies);
        promptly = new PromptCommit(context);
        counts.clear(partition());
        if (!stored.isOfThisVersion()) {
            tallies.recount(sink -> counting.contributions(null, sink));
            if (!tallies.isEmpty()) {
                LOG.info("partition {}: the tallies are counted anew, as this version counts", partition());
                promptly.soon();
            }
        }
        tallies.forEachOf(Tally.INTAKE, (cell, sums) -> counts.put(partition(), cell, sums));
        hook = context.getStateStore(Names.STORE_COMMIT);
        hook.onCommit(context, this::commit);
    }

    @Override
    public void process(Record<Object, Object> record) {
        Taken taken = (Taken) record.value();
        IntakeCounts.count(taken.sender(), taken.stream(), taken.at(), outcome(taken), tallies.adding());
        lastArrival = Math.max(lastArrival, record.timestamp());
        promptly.soonAfter(record.timestamp());
    }

    @Override
    public void close() {
        if (context != null) {
            hook.leave();
            counts.clear(partition());
        }
    }

    private int outcome(Taken taken) {
        if (taken instanceof Taken.Encoded of) {
            return counting.count(of.event()) ? IntakeCounts.APPLIED : IntakeCounts.SUPERSEDED;
        }
        if (taken instanceof Taken.Event of) {
            boolean applied = counting.count(of.stream(), of.event(), of.value());
            return applied ? IntakeCounts.APPLIED : IntakeCounts.SUPERSEDED;
        }
        return IntakeCounts.REJECTED;
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
            counts.put(partition(), cell, changed.partial().sums());
            told.put(cell, changed.partial());
            cells.merge(cell.tally().domain(), 1, Integer::sum);
        });
        long commit = stored.nextCommit();
        told.forEach((cell, partial) -> {
            int ofDomain = requireNonNull(cells.get(cell.tally().domain()));
            byte[] value = new ToldPartial(commit, ofDomain, partial).toBytes();
            PartialKey key = new PartialKey(partition(), cell);
            context.forward(new Record<>(key, value, lastArrival), Names.PARTIALS_OUT);
        });
    }

    private EntityState entities() {
        StateStore store = context.getStateStore(Names.STORE_ENTITIES);
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
