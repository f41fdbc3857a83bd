package fi.hankevirta.batch;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many of some things took how many days. */
final class DayCounts {
    private final SortedMap<Long, Long> countByDays = new TreeMap<>();
    private final Behind behind = new Behind();

    void add(Seen seen, long days) {
        countByDays.merge(days, 1L, Long::sum);
        behind.add(seen);
    }

    void addAll(DayCounts other) {
        other.countByDays.forEach((days, count) -> countByDays.merge(days, count, Long::sum));
        behind.addAll(other.behind);
    }

    /** How many things there are. */
    long count() {
        return countByDays.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The days of the thing at a rank, from 1 on, the shortest first; null when there are not so many. */
    @Nullable
    Long at(long rank) {
        long passed = 0;
        for (Map.Entry<Long, Long> days : countByDays.entrySet()) {
            passed += days.getValue();
            if (passed >= rank) {
                return days.getKey();
            }
        }
        return null;
    }

    Behind behind() {
        return behind;
    }
}
