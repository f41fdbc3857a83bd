package fi.hankevirta.progress;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every cell of the whole country: the latest partial of each partition, their sum, and sums over areas and months. */
final class CellBook {
    private record Line(Tally tally, String breakdown, String area) {}

    private final Map<Line, NavigableMap<Integer, Counted>> lines = new HashMap<>();

    /** Replaces what a partition has counted in a cell. */
    void put(Cell cell, int partition, Partial partial) {
        lines.computeIfAbsent(new Line(cell.tally(), cell.breakdown(), cell.area()), line -> new TreeMap<>())
                .computeIfAbsent(cell.month(), month -> new Counted())
                .put(partition, partial);
    }

    /** Sums cells over areas and over the months from first to last. */
    Total sum(Tally tally, String breakdown, Collection<String> areas, int first, int last) {
        Total total = new Total();
        for (String area : areas) {
            boolean contributes = false;
            for (Counted month : months(tally, breakdown, area)
                    .subMap(first, true, last, true)
                    .values()) {
                total.add(month.sum);
                contributes |= month.sum.contributors() > 0;
            }
            if (contributes) {
                total.addArea();
            }
        }
        return total;
    }

    /** Sums the cells of one area for all time. */
    Total of(Tally tally, String breakdown, String area) {
        return sum(tally, breakdown, List.of(area), Period.ALL.first(), Period.ALL.last());
    }

    /** Returns the months after one in which anything contributes to a tally at the areas. */
    Collection<Integer> monthsAfter(int month, Tally tally, String breakdown, Collection<String> areas) {
        Collection<Integer> later = new TreeSet<>();
        for (String area : areas) {
            months(tally, breakdown, area).tailMap(month, false).forEach((m, counted) -> {
                if (counted.sum.contributors() > 0) {
                    later.add(m);
                }
            });
        }
        return later;
    }

    /** Returns the latest month up to one in which anything contributes to a tally at an area. */
    OptionalInt latestMonth(int upTo, Tally tally, String breakdown, String area) {
        return months(tally, breakdown, area).headMap(upTo, true).descendingMap().entrySet().stream()
                .filter(month -> month.getValue().sum.contributors() > 0)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private NavigableMap<Integer, Counted> months(Tally tally, String breakdown, String area) {
        return lines.getOrDefault(new Line(tally, breakdown, area), Collections.emptyNavigableMap());
    }

    /** What the partitions have counted in one cell, summed once a change instead of once a row. */
    private static final class Counted {
        private final Map<Integer, Partial> partials = new HashMap<>();
        private Partial sum = new Partial(0, Partial.NEVER, new long[0]);

        void put(int partition, Partial partial) {
            partials.put(partition, partial);
            sum = partials.values().stream().reduce(Partial::plus).orElseThrow();
        }
    }
}
