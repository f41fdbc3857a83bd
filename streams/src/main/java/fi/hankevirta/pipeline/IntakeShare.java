package fi.hankevirta.pipeline;

import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one task counted of the records of its partition. Received is counted when a record is taken up, the outcomes
 * are what the tallies hold: two ways of counting, of which the first begins, with a task, at the sum of the second.
 * The task's thread writes; what it has told, anyone may read, and of a source always all numbers of one commit.
 */
final class IntakeShare {
    private static final String STREAM = "stream";

    private final Map<Cell, Counts> cells = new HashMap<>();
    private final Map<Source, Counts> outcomes = new HashMap<>();
    private final Map<String, Map<EventStream, Received>> received = new HashMap<>();
    private final Map<Source, Counts> told = new ConcurrentHashMap<>();

    /** Returns what counts the records that are received from a source. */
    Received received(String sender, EventStream stream) {
        return received.computeIfAbsent(sender, s -> new EnumMap<>(EventStream.class))
                .computeIfAbsent(stream, s -> new Received(new Source(sender, s.code())));
    }

    /** Takes up what an earlier task had counted in a cell, all of which was received. */
    void restore(Cell cell, Partial partial) {
        put(cell, partial);
        Source source = source(cell);
        Counts counted = outcomes.getOrDefault(source, Counts.NONE);
        EventStream stream = EventStream.of(source.stream()).orElseThrow();
        received(source.area(), stream).records = counted.received();
    }

    /** Replaces the counts of a cell; cells of other tallies are passed over. */
    void put(Cell cell, Partial partial) {
        if (cell.tally() == Tally.INTAKE) {
            Counts now = counts(partial);
            Counts before = cells.put(cell, now);
            Counts added = before == null ? now : since(before, now);
            outcomes.merge(source(cell), added, Counts::plus);
        }
    }

    /** Tells what was counted up to a commit. */
    void tell() {
        received.values().forEach(streams -> streams.values().forEach(this::tell));
    }

    /** Returns what was told, by source. */
    Map<Source, Counts> told() {
        return told;
    }

    private void tell(Received of) {
        Counts counted = outcomes.getOrDefault(of.source, Counts.NONE);
        if (of.records != of.toldRecords || !counted.equals(of.toldOutcomes)) {
            of.toldRecords = of.records;
            of.toldOutcomes = counted;
            told.put(of.source, counted.withReceived(of.records));
        }
    }

    private static Counts counts(Partial partial) {
        long[] sums = partial.sums();
        long applied = at(sums, IntakeCounts.APPLIED);
        long superseded = at(sums, IntakeCounts.SUPERSEDED);
        long rejected = at(sums, IntakeCounts.REJECTED);
        return new Counts(applied + superseded + rejected, applied, superseded, rejected, partial.lastRecordedAt());
    }

    private static Counts since(Counts before, Counts now) {
        return new Counts(
                now.received() - before.received(),
                now.applied() - before.applied(),
                now.superseded() - before.superseded(),
                now.rejected() - before.rejected(),
                now.newest());
    }

    private static Source source(Cell cell) {
        return new Source(cell.area(), Breakdown.value(cell.breakdown(), STREAM));
    }

    private static long at(long[] sums, int slot) {
        return slot < sums.length ? sums[slot] : 0;
    }

    /** How many records a source was received from; a number only, because it counts each of them. */
    static final class Received {
        private final Source source;
        private long records;
        private long toldRecords;
        private Counts toldOutcomes = Counts.NONE;

        private Received(Source source) {
            this.source = source;
        }

        /** Counts one. */
        void add() {
            records++;
        }

        /** Takes one back, whose outcome is decided elsewhere. */
        void takeBack() {
            records--;
        }
    }
}
