package fi.hankevirta.release.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An attacker who knows all identities and tries whole numbers, one after another: no linear program, and nothing of
 * the code that protects. For small tables.
 */
public final class Attacker {
    private static final long FARTHEST = 40;

    private final LinkedTables tables;
    private final long[] least;
    private final long[] greatest;

    /** @param suppressed numbers of the cells that he does not see */
    public Attacker(Disclosure disclosure, BitSet suppressed) {
        this.tables = disclosure.tables();
        this.least = new long[tables.size()];
        this.greatest = new long[tables.size()];
        BitSet seen = (BitSet) disclosure.known().clone();
        for (int cell = 0; cell < disclosure.cells().size(); cell++) {
            if (!suppressed.get(cell)) {
                disclosure.cells().get(cell).counts().forEach(seen::set);
            }
        }
        for (int count = 0; count < tables.size(); count++) {
            long value = tables.value(count);
            least[count] = seen.get(count) ? value : tables.least(count);
            greatest[count] = seen.get(count) ? value : Math.min(tables.greatest(count), value + FARTHEST);
        }
        for (CellBound bound : disclosure.bounds()) {
            if (!suppressed.get(bound.cell())) {
                least[bound.count()] = Math.max(least[bound.count()], bound.least());
                greatest[bound.count()] = Math.min(greatest[bound.count()], bound.greatest());
            }
        }
    }

    /**
     * Returns what he finds out about every count by subtracting alone, one sum after another until nothing more
     * follows: for tables of any size.
     */
    public List<Interval> bySubtracting() {
        Range range = new Range(least.clone(), greatest.clone());
        if (!narrow(range)) {
            throw new AssertionError("the real table is not among the possible ones");
        }
        return IntStream.range(0, tables.size())
                .mapToObj(count -> new Interval(count, range.least[count], range.greatest[count]))
                .toList();
    }

    /** Returns the least and greatest value that a count can have. */
    Interval interval(int count) {
        return new Interval(count, extreme(count, 1), extreme(count, -1));
    }

    private long extreme(int count, int step) {
        long value = step > 0 ? least[count] : greatest[count];
        while (!isPossible(count, value)) {
            value += step;
        }
        return value;
    }

    private boolean isPossible(int count, long value) {
        Range range = new Range(least.clone(), greatest.clone());
        range.least[count] = value;
        range.greatest[count] = value;
        return solve(range).isPresent();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Range(long[] least, long[] greatest) {}

    private Optional<Range> solve(Range range) {
        if (!narrow(range)) {
            return Optional.empty();
        }
        int open = open(range);
        if (open < 0) {
            return Optional.of(range);
        }
        for (long value = range.least[open]; value <= range.greatest[open]; value++) {
            Range tried = new Range(
                    Arrays.copyOf(range.least, range.least.length),
                    Arrays.copyOf(range.greatest, range.greatest.length));
            tried.least[open] = value;
            tried.greatest[open] = value;
            Optional<Range> found = solve(tried);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Returns the undecided count with the fewest values; -1 if all are decided. */
    private static int open(Range range) {
        int open = -1;
        for (int count = 0; count < range.least.length; count++) {
            long width = range.greatest[count] - range.least[count];
            if (width > 0 && (open < 0 || width < range.greatest[open] - range.least[open])) {
                open = count;
            }
        }
        return open;
    }

    /** Narrows every range by every sum until nothing changes; false if a range is empty. */
    private boolean narrow(Range range) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int number = 0; number < tables.identities(); number++) {
                Identity identity = tables.identity(number);
                for (int term = 0; term < identity.size(); term++) {
                    long low = 0;
                    long high = 0;
                    for (int other = 0; other < identity.size(); other++) {
                        if (other != term) {
                            int factor = -identity.factor(other) * identity.factor(term);
                            long a = factor * range.least[identity.count(other)];
                            long b = factor * range.greatest[identity.count(other)];
                            low += Math.min(a, b);
                            high += Math.max(a, b);
                        }
                    }
                    int count = identity.count(term);
                    if (low > range.least[count]) {
                        range.least[count] = low;
                        changed = true;
                    }
                    if (high < range.greatest[count]) {
                        range.greatest[count] = high;
                        changed = true;
                    }
                    if (range.least[count] > range.greatest[count]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
