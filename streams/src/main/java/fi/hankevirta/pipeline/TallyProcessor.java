package fi.hankevirta.pipeline;

import fi.hankevirta.intake.Calendar;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.Root;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the counting revision of each entity and the tallies of its partition. Per event it works in memory on the
 * tallies; at each commit it stores the cells that changed and forwards them as absolute partials, once each. Their
 * time is that of the latest arrival behind them.
 */
final class TallyProcessor implements Processor<Object, Object, byte[], byte[]> {
    private final Codecs codecs;
    private final IntakeCounts counts;
    private Tallies tallies = new Tallies();
    private ProcessorContext<byte[], byte[]> context;
    private Entities entities;
    private KeyValueStore<Bytes, byte[]> stored;
    private PromptCommit promptly;
    private long lastArrival;

    @SuppressWarnings("NullAway.Init") // Context and stores come with init, before any record.
    TallyProcessor(Codecs codecs, IntakeCounts counts) {
        this.codecs = codecs;
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        entities = new Entities(context.getStateStore(Names.STORE_ENTITIES), codecs);
        stored = context.getStateStore(Names.STORE_TALLIES);
        tallies = new Tallies();
        promptly = new PromptCommit(context);
        counts.clear(partition());
        try (KeyValueIterator<Bytes, byte[]> all = stored.all()) {
            all.forEachRemaining(this::restore);
        }
        CommitHook hook = context.getStateStore(Names.STORE_COMMIT);
        hook.onCommit(context, this::commit);
    }

    @Override
    public void process(Record<Object, Object> record) {
        Taken taken = (Taken) record.value();
        if (taken instanceof Taken.Event event) {
            count(taken, merge(event) ? "applied" : "superseded");
        } else {
            count(taken, "rejected");
        }
        lastArrival = Math.max(lastArrival, record.timestamp());
        promptly.soonAfter(record.timestamp());
    }

    @Override
    public void close() {
        if (context != null) {
            counts.clear(partition());
        }
    }

    /** Lets an event count for its entity if it is the greatest revision; returns whether it is. */
    private boolean merge(Taken.Event taken) {
        RootKey key = RootKey.of(taken.stream(), taken.sender(), taken.event());
        Root root = entities.root(key);
        Revision revision = new Revision(taken.event(), taken.value());
        if (!root.isSupersededBy(revision)) {
            return false;
        }
        tallies.subtract(root.contributions());
        root.put(revision);
        tallies.add(root.contributions());
        entities.put(key, revision);
        return true;
    }

    private void count(Taken taken, String outcome) {
        int month = Month.of(Calendar.dateOf(taken.at()));
        long at = taken.at().toEpochMilli();
        tallies.add(new Contribution(IntakeCounts.cell(taken, month), at, Tally.INTAKE.slot(outcome), 1));
    }

    private void restore(KeyValue<Bytes, byte[]> entry) {
        Cell cell = Cell.parse(entry.key.get());
        tallies.restore(cell, entry.value);
        counts.put(partition(), cell, tallies.sums(cell));
    }

    private void commit() {
        tallies.drain(this::contributions, (cell, changed) -> {
            stored.put(Bytes.wrap(cell.toBytes()), changed.stored());
            counts.put(partition(), cell, changed.partial().sums());
            byte[] key = PartialKey.of(partition(), cell);
            context.forward(new Record<>(key, changed.partial().toBytes(), lastArrival), Names.PARTIALS_OUT);
        });
    }

    /** Every contribution of this partition's roots of an area. */
    private void contributions(String hankealue, Consumer<Contribution> sink) {
        entities.forEachRoot(hankealue, root -> root.contributions().forEach(sink));
    }

    private int partition() {
        return context.taskId().partition();
    }
}
