package fi.hankevirta.local;

import fi.hankevirta.local.LiveView.Look;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a demonstration took to its first figure and to its end. */
final class Milestones {
    private static final double MILLIS = 1000;

    private @Nullable Duration firstReceived;
    private @Nullable Double firstFigure;

    /** Takes note of what is seen. */
    void note(Look look, FigureBook figures) {
        if (firstReceived == null && look.board().published() > 0) {
            firstReceived = look.board().elapsed();
        }
        if (firstFigure == null && !figures.national().isEmpty()) {
            firstFigure = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
        }
    }

    /** Returns a line on how fast it was. */
    String summary(Board end) {
        Duration took = firstReceived == null ? Duration.ZERO : end.elapsed().minus(firstReceived);
        double seconds = Math.max(1, took.toMillis()) / MILLIS;
        return String.format(
                Locale.ROOT,
                "%,d events counted in %.1f s (%,.0f a second), %,d of them rejected; the first figure came %.1f s after"
                        + " the start",
                end.received(),
                seconds,
                end.received() / seconds,
                end.rejected(),
                firstFigure == null ? 0 : firstFigure);
    }
}
