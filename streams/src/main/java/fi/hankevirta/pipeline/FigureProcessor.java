package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.progress.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
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
 * Keeps figures of the latest partial of each cell and partition, and forwards the rows that they touch, paced so that
 * computing rows takes a fifth of the time at most, and only of whole commits. What was touched is kept in memory only:
 * a task that starts computes every row anew, so that no crash loses a change, and a changed register shows.
 */
final class FigureProcessor implements Processor<byte[], byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FigureProcessor.class);

    private static final long NOT_DUE = -1;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    /** How many times longer than computing rows the pause after it is. */
    private static final int REST = 4;
    /** Longer than a broker is away; a commit that does not come whole was tampered with, and must not stop figures. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Supplier<Progress> nothing;
    private final UntoldFigures untold;
    private final LongSupplier nanoTime;
    private Progress progress;
    private Commits commits = new Commits();
    private ProcessorContext<String, Object> context;
    private PromptCommit promptly;
    private long lastArrival;
    private @Nullable Cancellable punctuation;
    private Duration pause = SHORTEST_PAUSE;
    private long dueSince = NOT_DUE;
    private boolean everyRow;

    @SuppressWarnings("NullAway.Init") // The context comes with init, before any record.
    FigureProcessor(Supplier<Progress> nothing, UntoldFigures untold, LongSupplier nanoTime) {
        this.nothing = nothing;
        this.untold = untold;
        this.nanoTime = nanoTime;
        this.progress = nothing.get();
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        promptly = new PromptCommit(context);
        progress = nothing.get();
        commits = new Commits();
        punctuation = null;
        dueSince = NOT_DUE;
        pause = SHORTEST_PAUSE;
        everyRow = true;
        KeyValueStore<Bytes, byte[]> partials = context.getStateStore(Names.STORE_PARTIALS);
        try (KeyValueIterator<Bytes, byte[]> all = partials.all()) {
            all.forEachRemaining(entry -> isPut(entry.key.get(), entry.value)); // What is none was told when it came.
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        lastArrival = Math.max(lastArrival, record.timestamp());
        if (!isPut(record.key(), record.value())) {
            context.recordMetadata()
                    .ifPresent(at -> LOG.error(
                            "{}-{} offset {} is no partial tally and is passed over: "
                                    + "only the pipeline may write to this topic",
                            at.topic(),
                            at.partition(),
                            at.offset()));
        }
    }

    @Override
    public void close() {
        if (context != null) {
            untold.remove(context.taskId().partition());
        }
    }

    private boolean isPut(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            put(PartialKey.parse(requireNonNull(key)), ToldPartial.parse(requireNonNull(value)));
            return true;
        } catch (RuntimeException e) { // Whatever foreign bytes, or a cell that no stage here makes, throw.
            return false;
        }
    }

    private void put(PartialKey key, ToldPartial told) {
        progress.put(key.cell(), key.partition(), told.partial());
        commits.note(key, told);
        untold.add(context.taskId().partition());
        if (dueSince != NOT_DUE && commits.areWhole()) {
            tell(context.currentSystemTimeMs());
        } else if (punctuation == null) { // Only when there is something to tell: each punctuation makes a commit.
            punctuation = context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, this::tellIfWhole);
        }
    }

    private void tellIfWhole(long now) {
        if (dueSince == NOT_DUE) {
            dueSince = now;
        }
        if (commits.areWhole()) {
            tell(now);
        } else if (now - dueSince > LONGEST_WAIT.toMillis()) {
            LOG.error("a commit of the tallies does not come whole; the figures go on without the rest of it");
            tell(now);
        }
    }

    private void tell(long now) {
        if (punctuation != null) {
            punctuation.cancel();
            punctuation = null;
        }
        dueSince = NOT_DUE;
        long start = nanoTime.getAsLong();
        progress.drain((domain, key, figure) ->
                context.forward(new Record<>(key, figure, now), Names.PROGRESS + "-" + domain.code()));
        untold.remove(context.taskId().partition());
        promptly.nowAfter(lastArrival);
        Duration rest = Duration.ofNanos(nanoTime.getAsLong() - start).multipliedBy(REST);
        // How long every row took says nothing of the next few; resting by it would hold up whoever took over.
        pause = !everyRow && rest.compareTo(SHORTEST_PAUSE) > 0 ? rest : SHORTEST_PAUSE;
        everyRow = false;
    }
}
