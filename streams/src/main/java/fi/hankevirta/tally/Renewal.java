package fi.hankevirta.tally;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.topic.EventStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the greatest recordedAt of stale cells anew, from everything that contributes to them. */
final class Renewal implements ContributionSink {
    private final Map<Cell, Recency> renewed = new HashMap<>();
    private final Set<EventStream> wanted = EnumSet.noneOf(EventStream.class);
    private final Set<String> areas = new TreeSet<>();

    Renewal(List<Accumulator> stale) {
        for (Accumulator accumulator : stale) {
            Cell cell = accumulator.cell();
            renewed.put(cell, new Recency());
            areas.add(cell.area());
            wanted.addAll(cell.contributors());
        }
    }

    /** The areas whose things contribute. */
    Set<String> areas() {
        return areas;
    }

    /** Gives each cell what was found. */
    void end(List<Accumulator> stale) {
        stale.forEach(accumulator -> accumulator.renew(requireNonNull(renewed.get(accumulator.cell()))));
    }

    @Override
    public boolean wants(EventStream stream) {
        return wanted.contains(stream);
    }

    @Override
    public void one(Tally tally, String area, int month, String breakdown, long recordedAt, int slot) {
        add(tally, area, month, breakdown, recordedAt);
    }

    @Override
    public void two(Tally tally, String area, int month, String breakdown, long recordedAt, long first, long second) {
        add(tally, area, month, breakdown, recordedAt);
    }

    @Override
    public void all(Tally tally, String area, int month, String breakdown, long recordedAt, long[] amounts) {
        add(tally, area, month, breakdown, recordedAt);
    }

    @Override
    public void accept(Contribution of) {
        Cell cell = of.cell();
        add(cell.tally(), cell.area(), cell.month(), cell.breakdown(), of.recordedAt());
    }

    private void add(Tally tally, String area, int month, String breakdown, long recordedAt) {
        Recency recency = renewed.get(new Cell(tally, area, month, breakdown));
        if (recency != null) {
            recency.add(recordedAt);
        }
    }
}
