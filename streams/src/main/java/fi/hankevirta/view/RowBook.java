package fi.hankevirta.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The latest row of each key. One thread at a time may use it. */
final class RowBook {
    private final TreeMap<String, ViewRow> rows = new TreeMap<>();
    private final Map<String, byte[]> encoded = new HashMap<>();
    private final RowDigest digest = new RowDigest();

    /**
     * Puts a row in the place of the one that has its key.
     *
     * @param bytes of the row, which tell it from every other
     */
    void put(ViewRow row, byte[] bytes) {
        String key = row.key();
        byte[] before = encoded.put(key, bytes);
        if (!Arrays.equals(
                before, bytes)) { // A row that says the same stays the same object, which is quick to compare.
            digest.replace(before, bytes);
            rows.put(key, row);
        }
    }

    /** Takes the row of a key back, if there is one. */
    void remove(String key) {
        byte @Nullable [] before = encoded.remove(key);
        digest.replace(before, null);
        rows.remove(key);
    }

    /** Returns all rows as they are now. */
    FigureRows snapshot() {
        return new FigureRows(rows, digest.text());
    }
}
