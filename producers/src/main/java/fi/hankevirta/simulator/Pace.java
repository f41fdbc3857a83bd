package fi.hankevirta.simulator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a sending from going faster than asked, and wakes it at once when it is stopped. */
final class Pace {
    private final double perNano;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long started;
    private long passed;

    /**
     * Makes a pace.
     *
     * @param perSecond messages a second, 0 for as fast as possible
     */
    Pace(long perSecond) {
        if (perSecond < 0) {
            throw new IllegalArgumentException("the rate must be 0 (no limit) or more, not " + perSecond);
        }
        this.perNano = perSecond / (double) TimeUnit.SECONDS.toNanos(1);
    }

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Waits until the next message may go; returns false when the sending is stopped. */
    boolean next() throws InterruptedException {
        if (perNano > 0) {
            long now = System.nanoTime();
            started = passed == 0 ? now : started;
            long due = started + (long) (passed++ / perNano);
            if (due > now && stopped.await(due - now, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return !isStopped();
    }
}
