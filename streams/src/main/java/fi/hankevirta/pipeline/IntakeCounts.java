package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.ContributionSink;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of the records that this instance took in, by area and stream, as of the last commit of each partition
 * (specification, section 4). Threads of the pipeline write it; health, metrics and the one-machine runner read it.
 */
public final class IntakeCounts {
    static final int APPLIED = Tally.INTAKE.slot("applied");
    static final int SUPERSEDED = Tally.INTAKE.slot("superseded");
    static final int REJECTED = Tally.INTAKE.slot("rejected");

    private final Map<Integer, IntakeShare> byPartition = new ConcurrentHashMap<>();

    /** Returns the cell in which a record of a sender and stream is counted, by the broker's time of its arrival. */
    public static Cell cell(String sender, EventStream stream, Instant at) {
        return new Cell(Tally.INTAKE, sender, Month.of(at), Breakdown.of(stream));
    }

    /** Counts a record there, by what became of it. */
    static void count(String sender, EventStream stream, long at, int outcome, ContributionSink sink) {
        sink.one(Tally.INTAKE, sender, Month.ofInstant(at), Breakdown.of(stream), at, outcome);
    }

    /** Begins the share of a partition's task, in place of that of an earlier one. */
    IntakeShare open(int partition) {
        IntakeShare share = new IntakeShare();
        byPartition.put(partition, share);
        return share;
    }

    /** Forgets a share, when its task ends or moves away. */
    void close(int partition, IntakeShare share) {
        byPartition.remove(partition, share);
    }

    /** Returns the counts of all areas and streams together. */
    public Counts total() {
        Counts total = Counts.NONE;
        for (IntakeShare share : byPartition.values()) {
            for (Counts counts : share.told().values()) {
                total = total.plus(counts);
            }
        }
        return total;
    }

    /** Returns the counts by area and stream, of those that sent anything. */
    public Map<Source, Counts> bySource() {
        Map<Source, Counts> counts = new TreeMap<>();
        byPartition
                .values()
                .forEach(share -> share.told().forEach((source, of) -> counts.merge(source, of, Counts::plus)));
        return counts;
    }

    /** Returns what one partition counted of an area and stream; empty when nothing. */
    public Optional<Counts> of(int partition, Source source) {
        IntakeShare share = byPartition.get(partition);
        return share == null
                ? Optional.empty()
                : Optional.ofNullable(share.told().get(source));
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
     * What became of them. A record is received once its outcome is decided; received is counted apart from the
     * outcomes, so that whoever watches can hold their sum to it.
     *
     * @param received all of them
     * @param applied became the revision that counts
     * @param superseded were older than it, equal to it or sent again
     * @param rejected were refused
     * @param newest the broker's time of the latest arrival, in milliseconds since 1970-01-01T00:00Z
     */
    public record Counts(long received, long applied, long superseded, long rejected, long newest) {
        /** None at all. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, Long.MIN_VALUE);

        Counts withReceived(long records) {
            return new Counts(records, applied, superseded, rejected, newest);
        }

        /** Returns what two have counted together. */
        public Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    applied + other.applied,
                    superseded + other.superseded,
                    rejected + other.rejected,
                    Math.max(newest, other.newest));
        }
    }
}
