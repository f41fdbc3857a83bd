package fi.hankevirta.pipeline;

import fi.hankevirta.progress.Progress;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forwards the rows that changed partials touch, paced so that computing rows takes a fifth of the time at most, and
 * only of whole commits. What was touched is kept in memory only: a task that starts computes every row anew, so that
 * no crash loses a change, and a changed register shows. That is done by spells, which take another fifth of the time
 * at most, and leave the rest to what changes meanwhile.
 */
final class FigureProcessor implements Processor<byte[], byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FigureProcessor.class);

    private static final long NOT_DUE = -1;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    /** How long rows that can wait keep a thread from all else, and how often. */
    private static final Duration LONGEST_SPELL = Duration.ofMillis(20);

    private static final Duration EACH_SPELL = Duration.ofMillis(100);
    /** How many times longer than computing rows the pause after it is. */
    private static final int REST = 4;
    /** Bounds the pause while events are fresh: rows that are computed at first, after a takeover, take long. */
    private static final Duration LONGEST_FRESH_PAUSE = Duration.ofMillis(100);
    /** Longer than a broker is away; a commit that does not come whole was tampered with, and must not stop figures. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final UntoldFigures untold;
    private final Latencies latencies;
    private final ClosedMonths closed;
    private final LongSupplier nanoTime;
    private ProcessorContext<String, Object> context;
    private ToldRows rows;
    private PartialStore partials;
    private PromptCommit promptly;
    private long lastArrival;
    /** Of the commits of tallies whose rows are not told, the arrival that waits longest. */
    private long untoldArrival = Latencies.NOTHING;

    private @Nullable Cancellable punctuation;
    private @Nullable Cancellable spells;
    private long startedAt;
    private Duration pause = SHORTEST_PAUSE;
    private boolean hasTold;
    private long dueSince = NOT_DUE;

    @SuppressWarnings("NullAway.Init") // The context comes with init, before any record.
    FigureProcessor(Gauges gauges, LongSupplier nanoTime) {
        this.untold = gauges.untold();
        this.latencies = gauges.latencies();
        this.closed = gauges.closed();
        this.nanoTime = nanoTime;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        closed.clear(context.taskId().partition());
        rows = new ToldRows(context, closed);
        untoldArrival = Latencies.NOTHING;
        promptly = new PromptCommit(context);
        punctuation = null;
        dueSince = NOT_DUE;
        pause = SHORTEST_PAUSE;
        hasTold = false;
        partials = context.getStateStore(Names.STORE_PARTIALS);
        startedAt = context.currentSystemTimeMs();
        spells = null;
        if (partials.progress().postponeEveryRow()) {
            untold.add(context.taskId().partition(), startedAt);
            spells = context.schedule(EACH_SPELL, PunctuationType.WALL_CLOCK_TIME, this::tellPostponed);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        lastArrival = Math.max(lastArrival, record.timestamp());
        if (record.timestamp() > 0) { // Tallies that were counted anew have no arrival behind them.
            untoldArrival = Math.min(untoldArrival, record.timestamp());
        }
        if (partials.progress().hasChanged()) {
            tellSoon();
        }
    }

    @Override
    public void close() {
        if (context != null) {
            untold.remove(context.taskId().partition());
            closed.clear(context.taskId().partition());
        }
    }

    private void tellSoon() {
        untold.add(context.taskId().partition(), context.currentSystemTimeMs());
        if (dueSince != NOT_DUE && partials.isOfWholeCommits()) {
            tell(context.currentSystemTimeMs());
        } else if (punctuation == null) { // Only when there is something to tell: each punctuation makes a commit.
            punctuation = context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, this::tellIfWhole);
        }
    }

    private void tellIfWhole(long now) {
        if (dueSince == NOT_DUE) {
            dueSince = now;
        }
        if (mayTell(now, dueSince)) {
            tell(now);
        }
    }

    private boolean mayTell(long now, long since) {
        boolean tooLong = now - since > LONGEST_WAIT.toMillis();
        if (tooLong && !partials.isOfWholeCommits()) {
            LOG.error("a commit of the tallies does not come whole; the figures go on without the rest of it");
        }
        return tooLong || partials.isOfWholeCommits();
    }

    private void tell(long now) {
        punctuation = cancelled(punctuation);
        dueSince = NOT_DUE;
        long start = nanoTime.getAsLong();
        partials.progress().drain(rowsOf(now));
        // What was left at the start is computed slowly, and what came meanwhile waits behind it.
        pause = hasTold ? pauseAfter(Duration.ofNanos(nanoTime.getAsLong() - start)) : SHORTEST_PAUSE;
        hasTold = true;
        latencies.waits(Latencies.Stage.FIGURES, untoldArrival);
        untoldArrival = Latencies.NOTHING;
        told();
    }

    private Duration pauseAfter(Duration computing) {
        Duration rest = computing.multipliedBy(REST);
        if (rest.compareTo(LONGEST_FRESH_PAUSE) > 0 && promptly.isFresh(lastArrival)) {
            return LONGEST_FRESH_PAUSE;
        }
        return rest.compareTo(SHORTEST_PAUSE) > 0 ? rest : SHORTEST_PAUSE;
    }

    private void tellPostponed(long now) {
        long start = nanoTime.getAsLong();
        if (mayTell(now, startedAt) && !partials.progress().drainPostponed(() -> isOfSpell(start), rowsOf(now))) {
            spells = cancelled(spells);
            told();
        }
    }

    private boolean isOfSpell(long start) {
        return nanoTime.getAsLong() - start < LONGEST_SPELL.toNanos();
    }

    private void told() {
        promptly.nowAfter(lastArrival);
        if (spells == null && !partials.progress().hasChanged()) {
            rows.settle();
            untold.remove(context.taskId().partition());
        }
    }

    private Progress.RowSink rowsOf(long now) {
        return spells == null
                ? (domain, key, figure) -> rows.tell(domain, key, figure, now)
                : (domain, key, figure) -> rows.tellUnsettled(domain, key, figure, now);
    }

    private static @Nullable Cancellable cancelled(@Nullable Cancellable punctuation) {
        if (punctuation != null) {
            punctuation.cancel();
        }
        return null;
    }
}
