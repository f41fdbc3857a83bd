package fi.hankevirta.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What is different between two moments.
 *
 * @param rows that are new or say something else, in the order of their keys
 * @param removed keys of rows that are no more, in their order
 */
public record RowChanges(List<ViewRow> rows, List<String> removed) {
    /** Copies the lists. */
    public RowChanges {
        rows = List.copyOf(rows);
        removed = List.copyOf(removed);
    }

    /** Compares the rows that a query allows. */
    public static RowChanges between(FigureRows before, FigureRows now, RowQuery query) {
        List<ViewRow> rows = new ArrayList<>();
        now.rows().forEach((key, row) -> {
            if (query.test(row) && !row.equals(before.rows().get(key))) {
                rows.add(row);
            }
        });
        List<String> removed = new ArrayList<>();
        before.rows().forEach((key, row) -> {
            if (query.test(row) && !now.rows().containsKey(key)) {
                removed.add(key);
            }
        });
        return new RowChanges(rows, removed);
    }

    /** Returns how many rows are different. */
    public int size() {
        return rows.size() + removed.size();
    }
}
