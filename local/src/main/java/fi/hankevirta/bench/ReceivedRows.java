package fi.hankevirta.bench;

import fi.hankevirta.bench.data.ManyNotifications;
import fi.hankevirta.figure.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many notifications each area received in each month and in all, counted as they are made up: what stands for the
 * recomputation where that takes too long. It proves the sums of one figure, and no other.
 */
final class ReceivedRows {
    private static final String FIGURE = "spro.received||HANKEALUE|";
    private static final String MONTH = ".*\\|\\d{4}-\\d{2}";
    private static final String ALL = "|ALL";

    private final Map<String, Long> wanted = new HashMap<>();

    /** Counts notifications and corrections of them. */
    ReceivedRows(ManyNotifications events, long corrections) {
        events.forEachDay(corrections, (area, day, change) -> {
            wanted.merge(FIGURE + area + "|" + day.toString().substring(0, "yyyy-MM".length()), change, Long::sum);
            wanted.merge(FIGURE + area + ALL, change, Long::sum);
        });
        wanted.values().removeIf(count -> count == 0);
    }

    /** Returns how many rows are compared. */
    int size() {
        return wanted.size();
    }

    /** Returns a line for each row that differs. */
    List<String> differences(Map<String, Figure> rows) {
        Map<String, Long> written = new HashMap<>();
        rows.forEach((key, row) -> {
            Long count = row.getNumerator();
            if (key.startsWith(FIGURE) && (key.endsWith(ALL) || key.matches(MONTH)) && count != null && count != 0) {
                written.put(key, count);
            }
        });
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(written.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            long right = wanted.getOrDefault(key, 0L);
            long found = written.getOrDefault(key, 0L);
            if (right != found) {
                differences.add(key + ": written " + found + ", made up " + right);
            }
        }
        return differences;
    }
}
