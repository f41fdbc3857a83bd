package fi.hankevirta.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Watches a contender catch up, from inside its process: when it is half done, and when it is done. */
final class CatchUpWatch {
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration TOLD_EACH = Duration.ofSeconds(1);
    /** A half that begins later is too short to say anything. */
    private static final double LATEST_HALF = 0.85;

    private final Subject subject;
    private final UsageMeter meter;
    private final @Nullable RowsSeen rows;
    private final Wire wire;
    private final long events;
    private double first;
    private long halfEvents;
    private @Nullable Usage half;
    private long told;

    /**
     * Prepares to watch.
     *
     * @param rows seen of what it writes; null when it writes none
     * @param events that are there
     */
    CatchUpWatch(Subject subject, UsageMeter meter, @Nullable RowsSeen rows, Wire wire, long events) {
        this.subject = subject;
        this.meter = meter;
        this.rows = rows;
        this.wire = wire;
        this.events = events;
        this.told = System.nanoTime();
    }

    /** Returns when it has caught up. */
    CatchUp await() {
        while (true) {
            long taken = subject.taken();
            note(taken);
            if (taken >= events) {
                Usage end = end();
                if (end != null) {
                    return caughtUp(end);
                }
            }
            if (!subject.isLive()) {
                throw new BenchFailure("the contender failed");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Looks whether more rows come after all, and returns when they have; after some seconds if none do. */
    CatchUp lookOn() {
        if (rows != null) {
            rows.expectMore();
        }
        return await();
    }

    private void note(long taken) {
        if (taken > 0 && first == 0) {
            first = meter.now().wall();
        }
        if (half == null && taken >= events / 2) {
            half = meter.now();
            halfEvents = taken;
        }
        if (System.nanoTime() - told > TOLD_EACH.toNanos()) {
            told = System.nanoTime();
            wire.say("progress", taken + (rows == null ? 0 : rows.seen()));
        }
    }

    private @Nullable Usage end() {
        if (rows == null) {
            return subject.isDone() ? meter.now() : null;
        }
        return rows.settled(meter, subject.isDone());
    }

    private CatchUp caughtUp(Usage end) {
        boolean halved = half != null && halfEvents < events * LATEST_HALF;
        return new CatchUp(
                events,
                subject.found(),
                first,
                halved ? halfEvents : 0,
                halved ? half : null,
                halved ? events - halfEvents : 0,
                halved && half != null ? end.since(half) : null,
                end);
    }
}
