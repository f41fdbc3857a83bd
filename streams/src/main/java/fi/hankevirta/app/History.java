package fi.hankevirta.app;

import fi.hankevirta.dashboard.Moment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Remembers the moments of the last five minutes, for small charts; what goes further back is Prometheus's. */
final class History implements AutoCloseable {
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final int KEPT = 30;

    private final Supplier<Moment> look;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private final Thread thread = new Thread(this::lookUntilClosed, "dashboard-history");

    private History(Supplier<Moment> look) {
        this.look = look;
        thread.setDaemon(true);
    }

    /** Begins to look every ten seconds. */
    static History start(Supplier<Moment> look) {
        History history = new History(look);
        history.thread.start();
        return history;
    }

    /** Returns the moments, the earliest first, and that of now as the last. */
    List<Moment> moments() {
        List<Moment> all;
        synchronized (moments) {
            all = new ArrayList<>(moments);
        }
        all.add(look.get());
        return all;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void lookUntilClosed() {
        try {
            while (true) {
                remember(look.get());
                Thread.sleep(EACH.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember(Moment now) {
        synchronized (moments) {
            moments.add(now);
            if (moments.size() > KEPT) {
                moments.remove();
            }
        }
    }
}
