package fi.hankevirta.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the opposite order, once, by whoever comes first: the end of the command or a
 * signal. A signal that comes in the middle of a start lets that step end, so that nothing is left half started, and
 * prevents the next.
 */
public final class Running implements AutoCloseable {
    /** A stop takes no longer; what is not done by then is left to the end of the process. */
    static final Duration LIMIT = Duration.ofSeconds(9);

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final ReentrantLock step = new ReentrantLock();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** Returns an empty one that also closes when the process is told to end. */
    public static Running untilSignal() {
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        return running;
    }

    /**
     * Starts something that will be closed with the rest.
     *
     * @throws StoppedException when the stop has already begun; then nothing is started
     */
    public <T extends AutoCloseable> T start(Supplier<T> starter) {
        step.lock();
        try {
            if (isStopping()) {
                throw new StoppedException();
            }
            T part = starter.get();
            started.push(part);
            return part;
        } finally {
            step.unlock();
        }
    }

    /** Returns whether the stop has begun. */
    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Waits; returns whether the stop has begun by then. */
    boolean awaitStop(Duration wait) {
        try {
            return stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops everything within {@link #LIMIT}; a second call only waits for the first. */
    @Override
    public void close() {
        stopping.countDown();
        Thread closing = new Thread(this::closeAll, "stopping");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        step.lock();
        try {
            while (!started.isEmpty()) {
                closeOne(started.pop());
            }
        } finally {
            step.unlock();
        }
    }

    private static void closeOne(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // One part that does not stop well must not keep the others from stopping.
            LOG.warn("{} did not stop well: {}", part.getClass().getSimpleName(), e.toString());
        }
    }
}
