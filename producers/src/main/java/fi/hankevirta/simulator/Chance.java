package fi.hankevirta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The draws of one thing. Each thing draws from a seed of its own, so that no draw depends on how often others drew.
 */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Mixes a seed and a name into a new seed. */
    static long mix(long seed, long name) {
        return finished(finished(seed + GOLDEN) ^ (name * GOLDEN));
    }

    /** Mixes a seed and a name into a new seed. */
    static long mix(long seed, String name) {
        return mix(seed, name.hashCode());
    }

    /** The finalizer of MurmurHash3. */
    private static long finished(long value) {
        long z = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    /** Tells whether something of this probability happens. */
    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /** Draws a whole number, both bounds included. */
    int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    /** Draws a whole number, both bounds included. */
    long between(long least, long greatest) {
        return random.nextLong(least, greatest + 1);
    }

    /** Draws a waiting time in whole days: mostly short, now and then long. */
    int waiting(double meanDays, int mostDays) {
        return (int) Math.min(mostDays, -meanDays * Math.log(1 - random.nextDouble()));
    }

    double share() {
        return random.nextDouble();
    }

    long seed() {
        return random.nextLong();
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.nextInt();
        }
        return bytes;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Draws so many of the choices, at most all, in a random order. */
    <T> List<T> some(List<T> choices, int number) {
        List<T> left = new ArrayList<>(choices);
        int drawn = Math.min(number, left.size());
        for (int i = 0; i < drawn; i++) {
            int j = i + random.nextInt(left.size() - i);
            T swapped = left.get(i);
            left.set(i, left.get(j));
            left.set(j, swapped);
        }
        return left.subList(0, drawn);
    }
}
