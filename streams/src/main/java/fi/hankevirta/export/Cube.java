package fi.hankevirta.export;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one figure as a cube: areas, periods, and a dimension for each name of a breakdown, in which rows without
 * that name are the total.
 */
final class Cube {
    /** More cells than all rows of a figure ever make; what is larger was not asked for by mistake alone. */
    static final int MOST_CELLS = 1_000_000;

    private final List<Dimension> dimensions = new ArrayList<>();
    private final Map<Integer, ViewRow> rows = new HashMap<>();
    private final int size;

    /**
     * Arranges rows.
     *
     * @param figure that all rows are of
     * @throws ExportException when the cube is too large, or two rows claim one place in it
     */
    Cube(String figure, List<ViewRow> of, Wording wording, Labels labels) {
        dimensions.add(AreaDimension.of(of, wording.register(), labels));
        dimensions.add(Dimension.flat(
                Term.PERIOD.code(),
                labels.term(Term.PERIOD),
                List.copyOf(new TreeSet<>(of.stream().map(ViewRow::period).toList())),
                labels::period));
        List<Map<String, String>> breakdowns =
                of.stream().map(row -> values(row.breakdown())).toList();
        for (String name : names(figure, breakdowns, wording)) {
            dimensions.add(breakdown(name, breakdowns, labels));
        }
        size = bounded(figure);
        for (int i = 0; i < of.size(); i++) {
            ViewRow row = of.get(i);
            if (rows.put(place(row, breakdowns.get(i)), row) != null) {
                throw new ExportException(figure + " has two rows for " + row.key() + ", which JSON-stat can't hold");
            }
        }
    }

    /** Returns its dimensions; the last one is the one whose neighbours are next to each other. */
    List<Dimension> dimensions() {
        return dimensions;
    }

    /** Returns how many places it has. */
    int size() {
        return size;
    }

    /** Returns the row at a place; null where no row is asked for or released. */
    @Nullable
    ViewRow row(int place) {
        return rows.get(place);
    }

    private int bounded(String figure) {
        long cells = 1;
        for (Dimension dimension : dimensions) {
            cells *= dimension.size();
            if (cells > MOST_CELLS) {
                throw new ExportException(figure + " makes more than " + MOST_CELLS
                        + " cells of JSON-stat: ask for fewer areas or periods, or for csv");
            }
        }
        return (int) cells;
    }

    private int place(ViewRow row, Map<String, String> values) {
        int place = 0;
        for (Dimension dimension : dimensions) {
            String code = switch (dimension.id()) {
                case "area" -> row.area();
                case "period" -> row.period();
                default -> values.getOrDefault(dimension.id(), Term.TOTAL.code());
            };
            place = place * dimension.size() + dimension.categories().indexOf(code);
        }
        return place;
    }

    /** Returns the names that rows are broken down by, in the order of the definition. */
    private static Set<String> names(String figure, List<Map<String, String>> breakdowns, Wording wording) {
        Set<String> present = new LinkedHashSet<>();
        breakdowns.forEach(breakdown -> present.addAll(breakdown.keySet()));
        Set<String> names = new LinkedHashSet<>();
        wording.figures()
                .of(figure)
                .map(FigureEntry::breakdowns)
                .orElse(List.of())
                .forEach(names::addAll);
        names.addAll(present);
        names.retainAll(present);
        return names;
    }

    private static Dimension breakdown(String name, List<Map<String, String>> breakdowns, Labels labels) {
        Set<String> values = new TreeSet<>();
        breakdowns.forEach(breakdown -> values.add(breakdown.getOrDefault(name, Term.TOTAL.code())));
        Set<String> ordered = new LinkedHashSet<>();
        if (values.contains(Term.TOTAL.code())) {
            ordered.add(Term.TOTAL.code());
        }
        ordered.addAll(values);
        return Dimension.flat(
                name,
                labels.breakdown(name),
                List.copyOf(ordered),
                value -> value.equals(Term.TOTAL.code()) ? labels.term(Term.TOTAL) : labels.value(name, value));
    }

    /** Returns the values of a breakdown by their name; empty for none. */
    private static Map<String, String> values(String breakdown) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : breakdown.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                values.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return values;
    }
}
