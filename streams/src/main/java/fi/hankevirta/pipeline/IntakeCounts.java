package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.ContributionSink;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of the records that this instance took in, by area and stream, as of the last commit of each partition
 * (specification, section 4). Threads of the pipeline write it; health, metrics and the one-machine runner read it.
 */
public final class IntakeCounts {
    private static final String STREAM = "stream";
    static final int APPLIED = Tally.INTAKE.slot("applied");
    static final int SUPERSEDED = Tally.INTAKE.slot("superseded");
    static final int REJECTED = Tally.INTAKE.slot("rejected");

    private final Map<Integer, Map<Cell, long[]>> byPartition = new ConcurrentHashMap<>();

    /** Returns the cell in which a record of a sender and stream is counted, by the broker's time of its arrival. */
    public static Cell cell(String sender, EventStream stream, Instant at) {
        return new Cell(Tally.INTAKE, sender, Month.of(at), Breakdown.of(stream));
    }

    /** Counts a record there, by what became of it. */
    static void count(String sender, EventStream stream, long at, int outcome, ContributionSink sink) {
        sink.one(Tally.INTAKE, sender, Month.ofInstant(at), Breakdown.of(stream), at, outcome);
    }

    /** Forgets what a partition counted, when its task starts or moves away. */
    void clear(int partition) {
        byPartition.remove(partition);
    }

    /** Replaces the counts of a cell; cells of other tallies are passed over. */
    void put(int partition, Cell cell, long[] sums) {
        if (cell.tally() == Tally.INTAKE) {
            byPartition
                    .computeIfAbsent(partition, p -> new ConcurrentHashMap<>())
                    .put(cell, sums);
        }
    }

    /** Returns the counts of all areas and streams together. */
    public Counts total() {
        return bySource().values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** Returns the counts of one area and stream. */
    public Counts of(Source source) {
        return bySource().getOrDefault(source, Counts.NONE);
    }

    /** Returns the counts by area and stream, of those that sent anything. */
    public Map<Source, Counts> bySource() {
        Map<Source, Counts> counts = new TreeMap<>();
        for (Map<Cell, long[]> cells : byPartition.values()) {
            cells.forEach((cell, sums) -> {
                Source source = new Source(cell.area(), Breakdown.value(cell.breakdown(), STREAM));
                counts.merge(
                        source, new Counts(at(sums, APPLIED), at(sums, SUPERSEDED), at(sums, REJECTED)), Counts::plus);
            });
        }
        return counts;
    }

    private static long at(long[] sums, int slot) {
        return slot < sums.length ? sums[slot] : 0;
    }

    /**
     * Where records came from.
     *
     * @param area register code, or THL
     * @param stream name of the stream
     */
    public record Source(String area, String stream) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byArea = area.compareTo(other.area);
            return byArea != 0 ? byArea : stream.compareTo(other.stream);
        }
    }

    /**
     * What became of them.
     *
     * @param applied became the revision that counts
     * @param superseded were older than it, equal to it or sent again
     * @param rejected were refused
     */
    public record Counts(long applied, long superseded, long rejected) {
        static final Counts NONE = new Counts(0, 0, 0);

        /** Returns all of them: a record is received once its outcome is decided. */
        public long received() {
            return applied + superseded + rejected;
        }

        Counts plus(Counts other) {
            return new Counts(applied + other.applied, superseded + other.superseded, rejected + other.rejected);
        }
    }
}
