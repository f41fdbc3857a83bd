package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.Root;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Domain;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the counting revision of each entity and the tallies of its partition. Per event it works in memory on the
 * tallies; at each commit it stores the cells that changed and forwards them as absolute partials, once each. Their
 * time is that of the latest arrival behind them.
 */
final class TallyProcessor implements Processor<Object, Object, byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(TallyProcessor.class);

    private final Codecs codecs;
    private final IntakeCounts counts;
    private Tallies tallies = new Tallies();
    private ProcessorContext<byte[], byte[]> context;
    private Entities entities;
    private StoredTallies stored;
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
        stored = new StoredTallies(context.getStateStore(Names.STORE_TALLIES));
        tallies = new Tallies();
        promptly = new PromptCommit(context);
        counts.clear(partition());
        if (!stored.restore(tallies)) {
            tallies.recount(
                    sink -> entities.forEachRoot(root -> root.contributions().forEach(sink)));
            if (!tallies.cells().isEmpty()) {
                LOG.info("partition {}: the tallies are counted anew, as this version counts", partition());
                promptly.soon();
            }
        }
        tallies.cells().forEach(cell -> counts.put(partition(), cell, tallies.sums(cell)));
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
        boolean applied = tallies.merge(root, revision);
        if (applied) {
            entities.put(key, revision);
        }
        return applied;
    }

    private void count(Taken taken, String outcome) {
        Cell cell = IntakeCounts.cell(taken.sender(), taken.stream(), taken.at());
        tallies.add(new Contribution(cell, taken.at().toEpochMilli(), Tally.INTAKE.slot(outcome), 1));
    }

    private void commit() {
        Map<Cell, Partial> told = new LinkedHashMap<>();
        Map<Domain, Integer> cells = new EnumMap<>(Domain.class);
        tallies.drain(this::contributions, (cell, changed) -> {
            stored.put(cell, changed.stored());
            counts.put(partition(), cell, changed.partial().sums());
            told.put(cell, changed.partial());
            cells.merge(cell.tally().domain(), 1, Integer::sum);
        });
        if (!told.isEmpty()) {
            long commit = stored.nextCommit();
            told.forEach((cell, partial) -> {
                int ofDomain = requireNonNull(cells.get(cell.tally().domain()));
                byte[] value = new ToldPartial(commit, ofDomain, partial).toBytes();
                context.forward(new Record<>(PartialKey.of(partition(), cell), value, lastArrival), Names.PARTIALS_OUT);
            });
        }
    }

    /** Every contribution of this partition's roots of an area. */
    private void contributions(String hankealue, Consumer<Contribution> sink) {
        entities.forEachRoot(hankealue, root -> root.contributions().forEach(sink));
    }

    private int partition() {
        return context.taskId().partition();
    }
}
