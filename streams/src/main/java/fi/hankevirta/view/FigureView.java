package fi.hankevirta.view;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows as they are now, once they are known. Any number of threads may read it and wait for the next. */
public final class FigureView {
    private @Nullable FigureRows rows;

    /** Returns the rows; empty until all that there are have been read once. */
    public synchronized Optional<FigureRows> rows() {
        return Optional.ofNullable(rows);
    }

    /** Puts newer rows in the place of those that were, and wakes whoever waits for them. */
    public synchronized void publish(FigureRows newer) {
        rows = newer;
        notifyAll();
    }

    /**
     * Waits for rows of another version.
     *
     * @param known the version that the caller has
     * @param patience how long to wait
     * @return the rows, which are of the known version when no others came in time
     */
    public synchronized FigureRows awaitOther(FigureRows known, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (left > 0 && (rows == null || rows.version().equals(known.version()))) {
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
            left = end - System.nanoTime();
        }
        return rows == null ? known : rows;
    }
}
