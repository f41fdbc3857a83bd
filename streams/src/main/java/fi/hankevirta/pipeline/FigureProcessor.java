package fi.hankevirta.pipeline;

import fi.hankevirta.progress.Progress;
import fi.hankevirta.tally.Partial;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the latest partial of each cell and partition, and at each commit forwards the rows that they touched. */
final class FigureProcessor implements Processor<byte[], byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FigureProcessor.class);

    private final Supplier<Progress> nothing;
    private Progress progress;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<Bytes, byte[]> partials;

    @SuppressWarnings("NullAway.Init") // Context and store come with init, before any record.
    FigureProcessor(Supplier<Progress> nothing) {
        this.nothing = nothing;
        this.progress = nothing.get();
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        partials = context.getStateStore(Names.STORE_PARTIALS);
        progress = nothing.get();
        try (KeyValueIterator<Bytes, byte[]> all = partials.all()) {
            all.forEachRemaining(this::restore);
        }
        CommitHook hook = context.getStateStore(Names.COMMIT_FIGURES);
        hook.onCommit(context, this::commit);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            PartialKey key = PartialKey.parse(record.key());
            progress.put(key.cell(), key.partition(), Partial.parse(record.value()));
        } catch (RuntimeException e) { // Whatever foreign bytes, or a cell that no stage here makes, throw.
            context.recordMetadata()
                    .ifPresent(at -> LOG.error(
                            "{}-{} offset {} is no partial tally and is passed over: "
                                    + "only the pipeline may write to this topic",
                            at.topic(),
                            at.partition(),
                            at.offset()));
            return;
        }
        partials.put(Bytes.wrap(record.key()), record.value());
    }

    private void restore(KeyValue<Bytes, byte[]> entry) {
        PartialKey key = PartialKey.parse(entry.key.get());
        progress.restore(key.cell(), key.partition(), Partial.parse(entry.value));
    }

    private void commit() {
        long now = context.currentSystemTimeMs();
        progress.drain((domain, key, figure) ->
                context.forward(new Record<>(key, figure, now), Names.PROGRESS + "-" + domain.code()));
    }
}
