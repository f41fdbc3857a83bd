package fi.hankevirta.api;

import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import java.io.IOException;
import java.time.Duration;

/** Goes on from one state of the rows to the next for one client, which hears of each, or at least that it is there. */
final class RowFollowing {
    private RowFollowing() {}

    /** Tells a client what has become of the rows. */
    @FunctionalInterface
    interface Telling {
        /** Tells it; the versions differ. */
        void tell(FigureRows before, FigureRows now) throws IOException;
    }

    /**
     * Goes on until the client is gone.
     *
     * @param first the rows that the client knows
     * @param heartbeat longest silence
     * @throws IOException when the client is gone
     * @throws InterruptedException when the server ends
     */
    static void run(FigureView view, FigureRows first, Duration heartbeat, EventWriter writer, Telling telling)
            throws IOException, InterruptedException {
        FigureRows known = first;
        while (true) {
            FigureRows now = view.awaitOther(known, heartbeat);
            if (now.version().equals(known.version())) {
                writer.heartbeat();
            } else {
                telling.tell(known, now);
            }
            known = now;
        }
    }
}
