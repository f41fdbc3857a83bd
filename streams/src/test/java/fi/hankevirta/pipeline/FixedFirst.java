package fi.hankevirta.pipeline;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Values of fixed seeds, the same in every run, in the place of edge cases; then random ones. Both kinds shrink, which
 * edge cases that are added to an arbitrary do not.
 *
 * @param any makes the values
 * @param fixed how many are of fixed seeds
 */
record FixedFirst<T>(Arbitrary<T> any, int fixed) implements Arbitrary<T> {
    private static final int TRIES = 1000; // What generators reckon with unless told otherwise.

    @Override
    public RandomGenerator<T> generator(int tries) {
        return any.generator(tries);
    }

    @Override
    public EdgeCases<T> edgeCases(int most) {
        List<Supplier<Shrinkable<T>>> suppliers = LongStream.rangeClosed(1, Math.min(fixed, most))
                .<Supplier<Shrinkable<T>>>mapToObj(
                        seed -> () -> any.generator(TRIES).next(new Random(seed)))
                .toList();
        return EdgeCases.fromSuppliers(suppliers);
    }
}
