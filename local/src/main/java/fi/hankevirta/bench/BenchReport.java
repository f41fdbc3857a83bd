package fi.hankevirta.bench;

import fi.hankevirta.bench.ContenderMain.MemoryUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured.
 *
 * @param at when it began, in UTC
 * @param machine on what
 * @param data of what
 * @param rounds how often
 * @param runs of each contender in each round, in their order
 * @param latencies of the contenders that write, at a steady rate
 */
record BenchReport(String at, Machine machine, Data data, int rounds, List<Run> runs, List<Latency> latencies) {
    /**
     * The events.
     *
     * @param seed that they are made up by
     * @param events how many
     * @param entities different things that they are of
     * @param bytes of their values
     * @param rows of figures that follow from them
     */
    record Data(long seed, long events, long entities, long bytes, int rows) {}

    /**
     * One run.
     *
     * @param contender its name
     * @param round from 1
     * @param catchUp how it took in the events
     * @param written what it wrote meanwhile
     * @param idle what it used without work; null where that was not watched
     * @param idleWritten what it wrote without work; null where that was not watched
     * @param memory what it held at the end
     */
    record Run(
            String contender,
            int round,
            CatchUp catchUp,
            Written written,
            @Nullable Usage idle,
            @Nullable Written idleWritten,
            MemoryUse memory) {}

    /**
     * How long after they should have been sent events were part of a row, in milliseconds.
     *
     * @param contender its name
     * @param perSecond events a second
     * @param events that were measured
     * @param p50 half of them were faster
     * @param p90 nine tenths were
     * @param p99 99 of a hundred were
     * @param p999 999 of a thousand were
     * @param max the slowest
     * @param sentLate the longest that an event was sent after it should have been, which the others include
     */
    record Latency(
            String contender,
            int perSecond,
            long events,
            double p50,
            double p90,
            double p99,
            double p999,
            double max,
            double sentLate) {}
}
