package fi.hankevirta.spool;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that write at the same time share one write to the disk: whoever comes first writes for all who wait. So
 * what is written stands in one order, without gaps, whoever it is of.
 */
final class GroupCommit {
    private static final long MOST_BYTES_TOGETHER = 4L << 20;

    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();
    private final Consumer<List<Request>> committer;

    /**
     * Makes the way to a committer.
     *
     * @param committer writes requests, one call at a time; what it neither stores nor refuses, it refuses by throwing
     */
    GroupCommit(Consumer<List<Request>> committer) {
        this.committer = committer;
    }

    /** Returns the sequence of the last value when all are stored, or throws what they were refused with. */
    long commit(List<byte[]> values) {
        Request mine = new Request(values);
        requests.add(mine);
        exclusively(() -> {
            while (!mine.decided) {
                commitNext();
            }
        });
        if (mine.refusal != null) {
            throw mine.refusal;
        }
        return mine.last;
    }

    /** Does something while nothing is written. */
    void exclusively(Runnable action) {
        leading.lock();
        try {
            action.run();
        } finally {
            leading.unlock();
        }
    }

    private void commitNext() {
        List<Request> next = new ArrayList<>();
        long bytes = 0;
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            next.add(request);
            bytes += request.bytes();
            if (bytes >= MOST_BYTES_TOGETHER) {
                break;
            }
        }
        try {
            committer.accept(next);
        } catch (RuntimeException e) {
            next.stream().filter(request -> !request.decided).forEach(request -> request.refuse(e));
        }
    }

    /** Values that are stored together or not at all. It is only touched by the thread that leads. */
    static final class Request {
        private final List<byte[]> values;
        private boolean decided;
        private long last;
        private @Nullable RuntimeException refusal;

        private Request(List<byte[]> values) {
            this.values = values;
        }

        List<byte[]> values() {
            return values;
        }

        long bytes() {
            return values.stream().mapToLong(value -> value.length).sum();
        }

        void stored(long lastSequence) {
            decided = true;
            last = lastSequence;
        }

        void refuse(RuntimeException reason) {
            decided = true;
            refusal = reason;
        }
    }
}
