package fi.hankevirta.pipeline;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.tally.Breakdown;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How complete reporting is: of each area and stream, how many of the months that it was expected to close it has
 * closed, as the rows of {@code reporting.completeness} say that this instance has told. The task of that domain has
 * them all a moment after it has started; on other instances there are none.
 */
public final class ClosedMonths {
    private static final String FIGURE = "reporting.completeness";

    private final Map<Integer, Map<Source, Share>> byPartition = new ConcurrentHashMap<>();

    /** Takes a row that is told; rows of other figures, levels and periods are passed over. */
    void put(int partition, Figure row) {
        Long closed = row.getNumerator();
        Long expected = row.getDenominator();
        if (row.getFigure().equals(FIGURE)
                && row.getAreaLevel() == AreaLevel.HANKEALUE
                && row.getPeriodType() == PeriodType.ALL
                && closed != null
                && expected != null) {
            byPartition
                    .computeIfAbsent(partition, p -> new ConcurrentHashMap<>())
                    .put(
                            new Source(row.getArea(), Breakdown.value(row.getBreakdown(), "stream")),
                            new Share(closed, expected));
        }
    }

    /** Forgets the rows of a task that starts or moves away. */
    void clear(int partition) {
        byPartition.remove(partition);
    }

    /** Returns the areas and streams of which months are expected. */
    public Map<Source, Share> bySource() {
        Map<Source, Share> all = new TreeMap<>();
        byPartition.values().forEach(all::putAll);
        return all;
    }

    /**
     * Months of one area and stream.
     *
     * @param closed that it has closed, of those expected
     * @param expected that it was expected to close: once any area closed a month, all are
     */
    public record Share(long closed, long expected) {}
}
