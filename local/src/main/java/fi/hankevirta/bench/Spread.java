package fi.hankevirta.bench;

import java.util.Collection;
import java.util.Optional;

/**
 * What several runs gave.
 *
 * @param median the one in the middle, or between the two in the middle
 * @param least the least
 * @param greatest the greatest
 */
record Spread(double median, double least, double greatest) {
    /** Returns the spread of some numbers; empty when there are none. */
    static Optional<Spread> of(Collection<Double> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Spread(median, sorted[0], sorted[sorted.length - 1]));
    }
}
