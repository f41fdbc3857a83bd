package fi.hankevirta.release.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How counts change when others are looked for that make up for it: each alone; or, within one layer, together with the
 * counts of longer periods that it is a part of. Such a change keeps the sums over periods by itself, so that far fewer
 * are left to think of; but changes in different periods can't make up for each other then.
 */
final class Columns {
    /** Of a count that does not change. */
    static final int NONE = -1;

    private final int[] leading;
    private final @Nullable Column[] columns;

    private Columns(LinkedTables tables, boolean together, int layer) {
        leading = new int[tables.size()];
        Arrays.fill(leading, NONE);
        columns = new Column[tables.size()];
        for (int count = 0; count < tables.size(); count++) {
            if (!together || tables.layer(count) == layer) {
                Column column = Column.of(tables, together ? tables.wholes(count) : new int[] {count});
                columns[count] = column;
                int lead = count;
                column.counts().forEach(each -> leading[each] = lead);
            }
        }
    }

    static Columns alone(LinkedTables tables) {
        return new Columns(tables, false, 0);
    }

    static Columns ofLayer(LinkedTables tables, int layer) {
        return new Columns(tables, true, layer);
    }

    /** Returns the first count of the column that changes a count; {@link #NONE} if none does. */
    int leading(int count) {
        return leading[count];
    }

    /**
     * Returns the column that a count is the first of.
     *
     * @throws IllegalArgumentException if it leads none
     */
    Column of(int leading) {
        Column column = columns[leading];
        if (column == null) {
            throw new IllegalArgumentException("no column begins with " + leading);
        }
        return column;
    }
}
