package fi.hankevirta.simulator;

import java.util.Arrays;
import java.util.List;

/**
 * When the revisions of a thing are sent, in order. Each sending is one number (time, revision, flags), since a long
 * simulation holds very many of them.
 */
final class Schedule {
    private static final int SHIFT = 14;
    private static final long REVISIONS = (1L << (SHIFT - 2)) - 1;
    private static final long RESENT = 2;
    private static final long LATE = 1;

    private static final int LEAST_DELAY_DAYS = 2;
    private static final int MOST_DELAY_DAYS = 45;
    private static final double RESENT_AT_ONCE = 0.6;
    private static final long AT_ONCE = 10 * Days.MINUTE;
    private static final long LATEST_RESENDING = 14 * Days.DAY;

    private long[] sendings;

    private Schedule(long[] sendings) {
        this.sendings = sendings;
    }

    /** Draws when revisions are sent; what would be sent after the end is not sent at all. */
    static Schedule of(List<? extends Revision<?>> revisions, Habits habits, Chance chance, long end) {
        long[] sendings = new long[revisions.size()];
        int size = 0;
        for (int i = 0; i < revisions.size(); i++) {
            long recordedAt = revisions.get(i).recordedAt();
            if (recordedAt > end) {
                continue;
            }
            boolean late = chance.of(habits.late());
            long delay = late ? chance.between(LEAST_DELAY_DAYS * Days.DAY, MOST_DELAY_DAYS * Days.DAY) : 0;
            long time = Math.min(end, recordedAt + delay);
            sendings = added(sendings, size++, packed(time, i, late ? LATE : 0));
            for (int again = habits.resendings(chance); again > 0; again--) {
                long wait = chance.of(RESENT_AT_ONCE) ? AT_ONCE : LATEST_RESENDING;
                long resent = time + chance.between(1, wait);
                if (resent <= end) {
                    sendings = added(sendings, size++, packed(resent, i, RESENT));
                }
            }
        }
        long[] inOrder = Arrays.copyOf(sendings, size);
        Arrays.sort(inOrder);
        return new Schedule(inOrder);
    }

    int size() {
        return sendings.length;
    }

    long time(int sending) {
        return sendings[sending] >> SHIFT;
    }

    int revision(int sending) {
        return (int) (sendings[sending] >> 2 & REVISIONS);
    }

    boolean isLate(int sending) {
        return (sendings[sending] & LATE) != 0;
    }

    boolean isResent(int sending) {
        return (sendings[sending] & RESENT) != 0;
    }

    /** Drops all sendings after the first so many. */
    void keepFirst(int number) {
        sendings = Arrays.copyOf(sendings, number);
    }

    /** Drops all but the last so many; one that repeated a dropped one is the first of its bytes from now on. */
    void keepLast(int number) {
        sendings = Arrays.copyOfRange(sendings, sendings.length - number, sendings.length);
        for (int i = 0; i < sendings.length; i++) {
            int revision = revision(i);
            if (isResent(i) && Arrays.stream(sendings, 0, i).noneMatch(s -> (s >> 2 & REVISIONS) == revision)) {
                sendings[i] &= ~RESENT;
            }
        }
    }

    private static long packed(long time, int revision, long flags) {
        if (revision > REVISIONS) {
            throw new IllegalArgumentException("a thing has at most " + (REVISIONS + 1) + " revisions");
        }
        return time << SHIFT | (long) revision << 2 | flags;
    }

    private static long[] added(long[] sendings, int size, long sending) {
        long[] longer = size < sendings.length ? sendings : Arrays.copyOf(sendings, 2 * size + 1);
        longer[size] = sending;
        return longer;
    }
}
