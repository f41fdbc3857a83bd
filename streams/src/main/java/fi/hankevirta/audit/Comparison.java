package fi.hankevirta.audit;

import fi.hankevirta.figure.Figure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which rows were ever found equal to the recomputation. While events go on coming, a row may differ for a moment
 * because one side is ahead; each row is compared again until it was equal once, as of the same records.
 */
final class Comparison {
    private final Set<String> proven = new HashSet<>();
    private List<Difference> differences = List.of();

    /**
     * A row that differs.
     *
     * @param key its key
     * @param live as it stands in the topic; null when it is not there or can't be read
     * @param recomputed from the events; null when there should be none
     */
    record Difference(
            String key, @Nullable Figure live, @Nullable Figure recomputed) {}

    /** Compares the rows that were never equal yet. */
    void compare(Map<String, Figure> recomputed, LiveRows live) {
        Set<String> keys = new TreeSet<>(recomputed.keySet());
        keys.addAll(live.rows().keySet());
        keys.addAll(live.unreadable());
        keys.removeAll(proven);
        List<Difference> found = new ArrayList<>();
        for (String key : keys) {
            Figure wanted = recomputed.get(key);
            Figure here = live.rows().get(key);
            if (wanted != null && wanted.equals(here)) {
                proven.add(key);
            } else {
                found.add(new Difference(key, here, wanted));
            }
        }
        differences = List.copyOf(found);
    }

    /** How many rows were found equal. */
    int equal() {
        return proven.size();
    }

    List<Difference> differences() {
        return differences;
    }
}
