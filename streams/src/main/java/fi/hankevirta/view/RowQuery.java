package fi.hankevirta.view;

import fi.hankevirta.figure.AreaLevel;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rows are asked for: those that each of these allows. An empty set allows all.
 *
 * @param figures identifiers of figures
 * @param levels levels of areas
 * @param areas codes of areas
 * @param periods as rows write them
 * @param breakdowns as rows write them; the empty text stands for rows without breakdown
 */
public record RowQuery(
        Set<String> figures, Set<AreaLevel> levels, Set<String> areas, Set<String> periods, Set<String> breakdowns)
        implements Predicate<ViewRow> {
    /** Asks for every row. */
    public static final RowQuery ALL = new RowQuery(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the sets, so that a query never changes. */
    public RowQuery {
        figures = Set.copyOf(figures);
        levels = Set.copyOf(levels);
        areas = Set.copyOf(areas);
        periods = Set.copyOf(periods);
        breakdowns = Set.copyOf(breakdowns);
    }

    @Override
    public boolean test(ViewRow row) {
        return allows(figures, row.figure())
                && allows(levels, row.areaLevel())
                && allows(areas, row.area())
                && allows(periods, row.period())
                && allows(breakdowns, row.breakdown());
    }

    private static <T> boolean allows(Set<T> wanted, T is) {
        return wanted.isEmpty() || wanted.contains(is);
    }
}
