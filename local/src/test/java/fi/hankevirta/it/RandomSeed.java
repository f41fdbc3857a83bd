package fi.hankevirta.it;

import java.util.Random;

/** The seed of what is different in every run: chosen by chance, or set to repeat a run. */
final class RandomSeed {
    private static final String PROPERTY = "hankevirta.seed";

    private RandomSeed() {}

    /** Returns the seed and prints it, whether the test then passes or not. */
    static long chosen(String test) {
        long seed = Long.getLong(PROPERTY, new Random().nextLong());
        System.out.println(test + ": to repeat this run, set -D" + PROPERTY + "=" + seed);
        return seed;
    }
}
