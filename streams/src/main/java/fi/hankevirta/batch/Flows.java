package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What was counted by figure, breakdown, area and month, and its sums for the places and periods above
 * (specification, section 6: from summed tallies, never from figures).
 *
 * @param <T> what is counted in a cell
 */
final class Flows<T> {
    private final Supplier<T> empty;
    private final BiConsumer<T, T> addTo;
    private final Map<Cell, T> cells = new HashMap<>();

    /**
     * @param empty makes a cell with nothing in it
     * @param addTo adds the second cell to the first
     */
    Flows(Supplier<T> empty, BiConsumer<T, T> addTo) {
        this.empty = empty;
        this.addTo = addTo;
    }

    T cell(String figure, String breakdown, Seen seen, LocalDate day) {
        return cell(figure, breakdown, seen.hankealue(), YearMonth.from(day));
    }

    T cell(String figure, String breakdown, String hankealue, YearMonth month) {
        return cells.computeIfAbsent(new Cell(figure, breakdown, hankealue, month), c -> empty.get());
    }

    Map<Heading, T> sums(Geography geography) {
        Map<Heading, T> sums = new HashMap<>();
        cells.forEach((cell, counted) -> {
            for (Place place : geography.placesOf(cell.hankealue())) {
                for (Period period : Period.of(cell.month())) {
                    Heading heading = new Heading(cell.figure(), cell.breakdown(), place, period);
                    addTo.accept(sums.computeIfAbsent(heading, h -> empty.get()), counted);
                }
            }
        });
        return sums;
    }

    private record Cell(String figure, String breakdown, String hankealue, YearMonth month) {}
}
