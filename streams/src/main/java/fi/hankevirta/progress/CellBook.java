package fi.hankevirta.progress;

import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    /** Returns every cell of which anything came. */
    Collection<Cell> cells() {
        Collection<Cell> cells = new ArrayList<>();
        lines.forEach((line, months) ->
                months.keySet().forEach(month -> cells.add(new Cell(line.tally, line.area, month, line.breakdown))));
        return cells;
    }

    /** Sums cells over senders and over the months from first to last; THL contributes, but as no area. */
    Total sum(Tally tally, String breakdown, Collection<String> senders, int first, int last) {
        Total total = new Total();
        for (String area : senders) {
            boolean contributes = false;
            for (Counted month : months(tally, breakdown, area)
                    .subMap(first, true, last, true)
                    .values()) {
                total.add(month.sum());
                contributes |= month.sum().contributors() > 0;
            }
            if (contributes && !area.equals(Register.COORDINATOR)) {
                total.addArea();
            }
        }
        return total;
    }

    /** Sums the cells of one area for all time. */
    Total of(Tally tally, String breakdown, String area) {
        return sum(tally, breakdown, List.of(area), Period.ALL.first(), Period.ALL.last());
    }

    /** Returns the months from first to last in which anything contributes to a tally at the areas. */
    Collection<Integer> months(Tally tally, String breakdown, Collection<String> areas, int first, int last) {
        Collection<Integer> found = new TreeSet<>();
        for (String area : areas) {
            months(tally, breakdown, area).subMap(first, true, last, true).forEach((month, counted) -> {
                if (counted.sum().contributors() > 0) {
                    found.add(month);
                }
            });
        }
        return found;
    }

    /**
     * Returns the periods that hold a month, and those that hold any later month in which anything contributes to a
     * tally without breakdown: the rows of a stock that a change in the month touches.
     */
    Collection<Period> periodsFrom(int month, Collection<String> areas, Tally... tallies) {
        Collection<Period> periods = new LinkedHashSet<>(Period.holding(month));
        for (Tally tally : tallies) {
            for (int later : months(tally, Breakdown.NONE, areas, month, Period.ALL.last())) {
                periods.addAll(Period.holding(later));
            }
        }
        return periods;
    }

    /** Returns the latest month up to one in which anything contributes to a tally at an area. */
    OptionalInt latestMonth(int upTo, Tally tally, String breakdown, String area) {
        return months(tally, breakdown, area).headMap(upTo, true).descendingMap().entrySet().stream()
                .filter(month -> month.getValue().sum().contributors() > 0)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private NavigableMap<Integer, Counted> months(Tally tally, String breakdown, String area) {
        return lines.getOrDefault(new Line(tally, breakdown, area), Collections.emptyNavigableMap());
    }

    /**
     * What the partitions have counted in one cell. It is summed when it is asked for after a change: not for each row,
     * and not for each of the many changes that a restored topic holds.
     */
    private static final class Counted {
        private final Map<Integer, Partial> partials = new HashMap<>();
        private @Nullable Partial sum;

        void put(int partition, Partial partial) {
            partials.put(partition, partial);
            sum = null;
        }

        Partial sum() {
            Partial known = sum;
            if (known == null) {
                known = partials.values().stream().reduce(Partial::plus).orElseThrow();
                sum = known;
            }
            return known;
        }
    }
}
