package fi.hankevirta.pipeline;

import fi.hankevirta.figure.Figure;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much a row became greater.
 *
 * @param numerator by so much
 * @param denominator by so much
 */
record RowChange(long numerator, long denominator) {
    /** Returns the change of every row that is not the same in both, by its key; an absent row is 0 of 0. */
    static SortedMap<String, RowChange> between(SortedMap<String, Figure> before, SortedMap<String, Figure> after) {
        SortedSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        SortedMap<String, RowChange> changes = new TreeMap<>();
        for (String key : keys) {
            Figure old = before.get(key);
            Figure now = after.get(key);
            if (!Objects.equals(old, now)) {
                changes.put(key, new RowChange(numerator(now) - numerator(old), denominator(now) - denominator(old)));
            }
        }
        return changes;
    }

    private static long numerator(@Nullable Figure row) {
        return row == null ? 0 : Objects.requireNonNullElse(row.getNumerator(), 0L);
    }

    private static long denominator(@Nullable Figure row) {
        return row == null ? 0 : Objects.requireNonNullElse(row.getDenominator(), 0L);
    }
}
