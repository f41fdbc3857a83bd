package fi.hankevirta.release.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/** Changes of counts on the way to a {@link Move}: which sums they leave broken, and how far each can still go. */
final class Changes {
    private final LinkedTables tables;
    private final Pattern pattern;
    private final long[] changes;
    private final long[] left;
    private final BitSet touched = new BitSet();
    private final int[] broken;
    private final int[] placeOf;
    private int brokenSize;

    Changes(LinkedTables tables, Pattern pattern) {
        this.tables = tables;
        this.pattern = pattern;
        this.changes = new long[tables.size()];
        this.left = new long[tables.identities()];
        this.broken = new int[tables.identities()];
        this.placeOf = new int[tables.identities()];
        Arrays.fill(placeOf, -1);
    }

    void clear() {
        for (int count = touched.nextSetBit(0); count >= 0; count = touched.nextSetBit(count + 1)) {
            changes[count] = 0;
            for (int number : tables.identitiesOf(count)) {
                left[number] = 0;
            }
        }
        touched.clear();
        for (int place = 0; place < brokenSize; place++) {
            placeOf[broken[place]] = -1;
        }
        brokenSize = 0;
    }

    void apply(Column column, long by) {
        for (int index = 0; index < column.size(); index++) {
            changes[column.count(index)] += by;
            touched.set(column.count(index));
        }
        for (int index = 0; index < column.sums(); index++) {
            int number = column.identity(index);
            left[number] += column.factor(index) * by;
            note(number);
        }
    }

    private void note(int number) {
        int place = placeOf[number];
        if (left[number] == 0 && place >= 0) {
            brokenSize--;
            broken[place] = broken[brokenSize];
            placeOf[broken[place]] = place;
            placeOf[number] = -1;
        } else if (left[number] != 0 && place < 0) {
            placeOf[number] = brokenSize;
            broken[brokenSize] = number;
            brokenSize++;
        }
    }

    /** Returns how many sums do not hold. */
    int broken() {
        return brokenSize;
    }

    /** Returns the number of a sum that does not hold. */
    int broken(int index) {
        return broken[index];
    }

    /** By how much a sum does not hold. */
    long left(int identity) {
        return left[identity];
    }

    boolean isChanged(int count) {
        return changes[count] != 0;
    }

    /** Whether a further change takes back all that a count was changed by. */
    boolean isUndone(int count, long by) {
        return changes[count] + by == 0;
    }

    /** Returns as much of a change as is possible for whoever knows the pattern. */
    long room(Column column, long wanted) {
        long by = wanted;
        for (int index = 0; index < column.size(); index++) {
            int count = column.count(index);
            long value = tables.value(count) + changes[count];
            by = Math.max(by, Math.min(0, pattern.least(count) - value));
            by = Math.min(by, Math.max(0, pattern.greatest(count) - value));
        }
        return by;
    }

    /** By how much more the sums of a column do not hold after a change. */
    long breaks(Column column, long by) {
        long more = 0;
        for (int index = 0; index < column.sums(); index++) {
            long before = left[column.identity(index)];
            more += Math.abs(before + column.factor(index) * by) - Math.abs(before);
        }
        return more;
    }

    /** Returns the changes as they are now. */
    Move move() {
        int[] counts = touched.stream().filter(this::isChanged).toArray();
        return new Move(
                counts, Arrays.stream(counts).mapToLong(count -> changes[count]).toArray());
    }

    /** Returns which counts were changed since the last clearing, and perhaps back again. */
    BitSet touched() {
        return touched;
    }
}
