package fi.hankevirta.api;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Places for streams. Each stream keeps a thread of the server: one whose client reads slowly waits alone, and since
 * the server has more threads and connections than there are places, streams never take all of them.
 */
public final class StreamPlaces implements AutoCloseable {
    private static final int RETRY_SECONDS = 10;

    private final Semaphore free;
    private final Set<Thread> running = new HashSet<>();

    /** Makes this many places. */
    public StreamPlaces(int most) {
        free = new Semaphore(most);
    }

    /**
     * Runs a stream in the thread of the caller until its client is gone or the server ends.
     *
     * @throws ProblemException when there is no place
     */
    void run(Stream stream) {
        if (!free.tryAcquire()) {
            throw ProblemException.later("there are as many streams as can be; ask again", RETRY_SECONDS);
        }
        begin();
        try {
            stream.run();
        } catch (IOException | InterruptedException e) {
            return; // Clients of streams go when they like, and so may the server.
        } finally {
            end();
            free.release();
        }
    }

    /** Ends every stream. */
    @Override
    public synchronized void close() {
        running.forEach(Thread::interrupt);
    }

    private synchronized void begin() {
        running.add(Thread.currentThread());
    }

    private synchronized void end() {
        running.remove(Thread.currentThread());
        Thread.interrupted(); // The thread goes back to the server, which did not ask it to end.
    }

    /** What runs until its client is gone. */
    @FunctionalInterface
    interface Stream {
        void run() throws IOException, InterruptedException;
    }
}
