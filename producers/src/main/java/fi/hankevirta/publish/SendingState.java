package fi.hankevirta.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a spool's sender and those who wait for it tell each other: that something changed, what is in the way. */
final class SendingState implements Pause {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean ending;
    private @Nullable String problem;

    /** Tells that events came, or were acknowledged. */
    void changed() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells what stands in the way of sending; null when nothing does any more. */
    void problem(@Nullable String now) {
        lock.lock();
        try {
            problem = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns what stands in the way of sending; empty when nothing is known to. */
    Optional<String> problem() {
        lock.lock();
        try {
            return Optional.ofNullable(problem);
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait, now and from now on. */
    void end() {
        lock.lock();
        try {
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isEnding() {
        lock.lock();
        try {
            return ending;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a condition holds, for a time at most; returns whether it does. It is asked anew at each change. */
    boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (ending || left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits as long as is said, or until the end. */
    @Override
    public void pause(Duration time) throws InterruptedException {
        await(() -> false, time);
    }

    /** Waits for events, without a bound but the end. */
    void awaitEvents(BooleanSupplier present) throws InterruptedException {
        await(present, Duration.ofNanos(TimeUnit.DAYS.toNanos(1)));
    }
}
