package fi.hankevirta.bench.data;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Draws by a seed. Its algorithm is part of Java's contract, so that every Java draws the same. */
final class Draws {
    private static final int PER_MILLE = 1000;

    private final SplittableRandom random;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns others that are drawn apart from these. */
    Draws split() {
        return new Draws(random.nextLong());
    }

    /** Returns a number from 0 to 999. */
    int perMille() {
        return random.nextInt(PER_MILLE);
    }

    /** Returns whether something of this chance happens. */
    boolean happens(int ofThousand) {
        return perMille() < ofThousand;
    }

    /** Returns a number from the first to the last. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Returns so many bytes as hexadecimal digits. */
    String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            drawn[i] = (byte) random.nextInt();
        }
        return HexFormat.of().formatHex(drawn);
    }
}
