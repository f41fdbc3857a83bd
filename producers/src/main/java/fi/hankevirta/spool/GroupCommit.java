package fi.hankevirta.spool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads that write at the same time share one write to the disk: whoever comes first writes for all who wait. So
 * what is written stands in one order, without gaps, whoever it is of.
 */
final class GroupCommit {
    private static final long MOST_BYTES_TOGETHER = 4L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Request> requests = new ArrayDeque<>();
    private final Consumer<List<Request>> committer;
    private boolean writing;

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
        lock.lock();
        try {
            requests.add(mine);
            while (!mine.decided) {
                if (writing) {
                    changed.awaitUninterruptibly();
                } else {
                    List<Request> next = next();
                    unlocked(() -> commit(next, committer));
                }
            }
        } finally {
            lock.unlock();
        }
        if (mine.refusal != null) {
            throw mine.refusal;
        }
        return mine.last;
    }

    /** Does something while nothing is written. */
    void exclusively(Runnable action) {
        lock.lock();
        try {
            while (writing) {
                changed.awaitUninterruptibly();
            }
            unlocked(action);
        } finally {
            lock.unlock();
        }
    }

    /** Does something that nobody else does meanwhile, and lets others put down their requests. */
    private void unlocked(Runnable action) {
        writing = true;
        lock.unlock();
        try {
            action.run();
        } finally {
            lock.lock();
            writing = false;
            changed.signalAll();
        }
    }

    private List<Request> next() {
        List<Request> next = new ArrayList<>();
        long bytes = 0;
        for (Request request = requests.poll(); request != null; request = requests.poll()) {
            next.add(request);
            bytes += request.bytes();
            if (bytes >= MOST_BYTES_TOGETHER) {
                break;
            }
        }
        return next;
    }

    private static void commit(List<Request> next, Consumer<List<Request>> committer) {
        try {
            committer.accept(next);
        } catch (RuntimeException e) {
            next.stream().filter(request -> !request.decided).forEach(request -> request.refuse(e));
        }
    }

    /** Values that are stored together or not at all. It is touched by the thread that writes, or under the lock. */
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
