package fi.hankevirta.publish;

import java.time.Duration;

/** A way to let time pass between attempts. */
@FunctionalInterface
interface Pause {
    /** Waits. */
    void pause(Duration time) throws InterruptedException;
}
