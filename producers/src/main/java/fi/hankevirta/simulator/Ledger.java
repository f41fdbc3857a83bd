package fi.hankevirta.simulator;

import java.util.HashMap;
import java.util.Map;

/**
 * What the sources hold: the number of things by sender, stream and month of the event time. A thing is entered when it
 * begins, as it will stand in the end.
 */
final class Ledger {
    private final Map<Outlet, int[]> months = new HashMap<>();
    private final int first;
    private final int size;

    /** Makes an empty ledger from the first month to the last, as {@link Days#month} numbers them. */
    Ledger(int firstMonth, int lastMonth) {
        this.first = firstMonth;
        this.size = lastMonth - firstMonth + 1;
    }

    /** Enters a thing, unless its last revision retracts it. */
    void enter(Outlet outlet, int day, boolean retracted) {
        int month = Days.month(day) - first;
        if (!retracted && month >= 0 && month < size) {
            months.computeIfAbsent(outlet, o -> new int[size])[month]++;
        }
    }

    int held(Outlet outlet, int month) {
        int[] counts = months.get(outlet);
        return counts == null ? 0 : counts[month - first];
    }
}
