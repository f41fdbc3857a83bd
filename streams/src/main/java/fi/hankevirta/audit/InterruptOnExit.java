package fi.hankevirta.audit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts whoever opened it when the process is told to end, and lets it clean up before the process does. */
final class InterruptOnExit {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CountDownLatch cleaned = new CountDownLatch(1);

    InterruptOnExit() {
        Thread opener = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(opener), "interrupt"));
    }

    /** Lets the process end. */
    void done() {
        cleaned.countDown();
    }

    private void interrupt(Thread opener) {
        if (cleaned.getCount() == 0) {
            return;
        }
        opener.interrupt();
        try {
            cleaned.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
