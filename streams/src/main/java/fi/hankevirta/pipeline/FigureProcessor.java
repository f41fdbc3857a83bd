package fi.hankevirta.pipeline;

import fi.hankevirta.progress.Progress;
import fi.hankevirta.tally.Partial;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the latest partial of each cell and partition, and forwards the rows that they touch, paced so that computing
 * rows takes a fifth of the time at most. What was touched is kept in memory only: a task that starts computes every row
 * anew, so that no crash loses a change, and a changed register shows.
 */
final class FigureProcessor implements Processor<byte[], byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FigureProcessor.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    /** How many times longer than computing rows the pause after it is. */
    private static final int REST = 4;

    private final Supplier<Progress> nothing;
    private Progress progress;
    private ProcessorContext<String, Object> context;
    private KeyValueStore<Bytes, byte[]> partials;
    private @Nullable Cancellable punctuation;
    private Duration pause = SHORTEST_PAUSE;

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
        punctuation = null;
        try (KeyValueIterator<Bytes, byte[]> all = partials.all()) {
            all.forEachRemaining(this::restore);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            PartialKey key = PartialKey.parse(record.key());
            put(key, Partial.parse(record.value()));
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
        put(PartialKey.parse(entry.key.get()), Partial.parse(entry.value));
    }

    private void put(PartialKey key, Partial partial) {
        progress.put(key.cell(), key.partition(), partial);
        if (punctuation == null) { // Only when there is something to tell: each punctuation makes a commit.
            punctuation = context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, this::tell);
        }
    }

    private void tell(long now) {
        if (punctuation != null) {
            punctuation.cancel();
            punctuation = null;
        }
        long start = System.nanoTime();
        progress.drain((domain, key, figure) ->
                context.forward(new Record<>(key, figure, now), Names.PROGRESS + "-" + domain.code()));
        Duration rest = Duration.ofNanos(System.nanoTime() - start).multipliedBy(REST);
        pause = rest.compareTo(SHORTEST_PAUSE) > 0 ? rest : SHORTEST_PAUSE;
    }
}
