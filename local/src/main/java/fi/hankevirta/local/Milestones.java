package fi.hankevirta.local;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long a demonstration took to its first figure and to its end. */
final class Milestones {
    private static final double MILLIS = 1000;

    private @Nullable Duration firstPublished;

    /** Takes note of what is seen. */
    void note(Board board) {
        if (firstPublished == null && board.published() > 0) {
            firstPublished = board.elapsed();
        }
    }

    /** Returns a line on how fast it was. */
    String summary(Board end, FigureBook figures) {
        Duration firstFigure = Objects.requireNonNullElse(figures.first(), Duration.ZERO);
        Duration took = firstPublished == null ? Duration.ZERO : end.elapsed().minus(firstPublished);
        double seconds = Math.max(1, took.toMillis()) / MILLIS;
        return String.format(
                Locale.ROOT,
                "%,d events counted in %.1f s (%,.0f a second), %,d of them rejected; the first figure came %.1f s"
                        + " after the start",
                end.received(),
                seconds,
                end.received() / seconds,
                end.rejected(),
                firstFigure.toMillis() / MILLIS);
    }
}
