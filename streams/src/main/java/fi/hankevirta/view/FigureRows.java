package fi.hankevirta.view;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All rows at one moment, by their key. It never changes.
 *
 * @param rows by {@link ViewRow#key}
 * @param version a text that is another whenever the rows are, and the same in every reader that has read as far
 */
public record FigureRows(SortedMap<String, ViewRow> rows, String version) {
    /** Copies the map. */
    public FigureRows {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** Returns the rows that are asked for, in the order of their keys. */
    public Stream<ViewRow> rows(RowQuery query) {
        return rows.values().stream().filter(query);
    }
}
