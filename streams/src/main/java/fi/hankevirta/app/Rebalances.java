package fi.hankevirta.app;

import java.util.concurrent.atomic.AtomicLong;

/** How often an instance took over, handed over or restored work. */
final class Rebalances {
    private final AtomicLong count = new AtomicLong();

    /** Notes that it begins to. */
    void begin() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
