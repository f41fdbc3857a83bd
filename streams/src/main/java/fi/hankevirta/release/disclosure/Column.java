package fi.hankevirta.release.disclosure;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts that change together, each by the same, and what that does to the sums that they take part in. */
final class Column {
    private final int[] counts;
    private final int[] identities;
    private final int[] factors;

    private Column(int[] counts, int[] identities, int[] factors) {
        this.counts = counts;
        this.identities = identities;
        this.factors = factors;
    }

    /** Returns the column of some counts; a sum in which they make up for each other is not touched. */
    static Column of(LinkedTables tables, int... counts) {
        Map<Integer, Integer> sums = new TreeMap<>();
        for (int count : counts) {
            for (int number : tables.identitiesOf(count)) {
                sums.merge(number, tables.identity(number).factorOf(count), Integer::sum);
            }
        }
        sums.values().removeIf(factor -> factor == 0);
        return new Column(
                counts,
                sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sums.values().stream().mapToInt(Integer::intValue).toArray());
    }

    IntStream counts() {
        return IntStream.of(counts);
    }

    int size() {
        return counts.length;
    }

    int count(int index) {
        return counts[index];
    }

    /** Returns how many sums it touches. */
    int sums() {
        return identities.length;
    }

    int identity(int index) {
        return identities[index];
    }

    int factor(int index) {
        return factors[index];
    }

    /** Returns by how much a sum is off when the column changes by one. */
    int factorOf(int identity) {
        for (int index = 0; index < identities.length; index++) {
            if (identities[index] == identity) {
                return factors[index];
            }
        }
        return 0;
    }
}
