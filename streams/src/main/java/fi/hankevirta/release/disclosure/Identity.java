package fi.hankevirta.release.disclosure;

import java.util.stream.IntStream;

/** A sum that holds whatever the counts are: the counts, each times its factor, add up to nothing. */
final class Identity {
    private final int[] counts;
    private final int[] factors;

    /**
     * @param counts that take part, each once
     * @param factors of the counts, in their order; none is 0
     */
    Identity(int[] counts, int[] factors) {
        this.counts = counts;
        this.factors = factors;
    }

    int size() {
        return counts.length;
    }

    IntStream counts() {
        return IntStream.of(counts);
    }

    int count(int term) {
        return counts[term];
    }

    int factor(int term) {
        return factors[term];
    }

    /** Returns the factor of a count; 0 if it takes no part. */
    int factorOf(int count) {
        for (int term = 0; term < counts.length; term++) {
            if (counts[term] == count) {
                return factors[term];
            }
        }
        return 0;
    }

    /** What the terms add up to: 0 if the identity holds for these values. */
    long sum(long[] values) {
        long sum = 0;
        for (int term = 0; term < counts.length; term++) {
            sum += factors[term] * values[counts[term]];
        }
        return sum;
    }
}
