package fi.hankevirta.release.disclosure;

import java.util.List;
import java.util.Map;

/**
 * Another table that is as possible as the real one: some counts changed so that every identity still holds. Together
 * with the real table it shows that an attacker can't tell which of the two it is.
 */
final class Move {
    private final int[] counts;
    private final long[] changes;

    /**
     * @param counts that differ from the real ones, each once
     * @param changes by which they differ, in their order; none is 0
     */
    Move(int[] counts, long[] changes) {
        this.counts = counts;
        this.changes = changes;
    }

    /** Returns the move of some changes, by count; of those that are none, nothing is kept. */
    static Move of(Map<Integer, Long> changes) {
        List<Map.Entry<Integer, Long>> changed = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .toList();
        return new Move(
                changed.stream().mapToInt(Map.Entry::getKey).toArray(),
                changed.stream().mapToLong(Map.Entry::getValue).toArray());
    }

    int size() {
        return counts.length;
    }

    int count(int index) {
        return counts[index];
    }

    long change(int index) {
        return changes[index];
    }

    /** Whether the table is possible for whoever sees what a pattern leaves open: checked exactly, in whole numbers. */
    boolean isPossible(LinkedTables tables, Pattern pattern) {
        return isPossible(tables, pattern, Hiding.NONE);
    }

    /** Whether it would be possible if all that it changes were hidden. */
    boolean isPossible(LinkedTables tables, Pattern pattern, Hiding hiding) {
        long[] left = new long[tables.identities()];
        for (int index = 0; index < counts.length; index++) {
            int count = counts[index];
            long value = tables.value(count) + changes[index];
            boolean hidden = pattern.isHidden(count) || hiding.isPossible(count);
            if (!hidden || value < pattern.least(count) || value > pattern.greatest(count)) {
                return false;
            }
            for (int number : tables.identitiesOf(count)) {
                left[number] += tables.identity(number).factorOf(count) * changes[index];
            }
        }
        for (long sum : left) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }
}
