package fi.hankevirta.progress;

import fi.hankevirta.tally.Partial;
import java.util.Arrays;

/** Sums over cells: of their slots, of the areas that contribute, and the latest time. */
final class Total {
    private long[] sums = new long[0];
    private int contributingAreas;
    private long lastRecordedAt = Partial.NEVER;

    void add(Partial partial) {
        if (sums.length < partial.sums().length) {
            sums = Arrays.copyOf(sums, partial.sums().length);
        }
        for (int i = 0; i < partial.sums().length; i++) {
            sums[i] += partial.sums()[i];
        }
        lastRecordedAt = Math.max(lastRecordedAt, partial.lastRecordedAt());
    }

    /** Adds an area that has at least one contributor. */
    void addArea() {
        contributingAreas++;
    }

    long slot(int slot) {
        return slot < sums.length ? sums[slot] : 0;
    }

    /** Sum of the slots from the first up to and with this one. */
    long upTo(int slot) {
        long sum = 0;
        for (int i = 0; i < Math.min(slot + 1, sums.length); i++) {
            sum += sums[i];
        }
        return sum;
    }

    long all() {
        return upTo(sums.length - 1);
    }

    int contributingAreas() {
        return contributingAreas;
    }

    /** Greatest recordedAt behind the total, or {@link Partial#NEVER}. */
    long lastRecordedAt() {
        return lastRecordedAt;
    }
}
