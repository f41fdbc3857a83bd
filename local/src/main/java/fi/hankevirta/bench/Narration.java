package fi.hankevirta.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells on standard error what the benchmark does: a line a step, and now and then how far a step has come. */
final class Narration {
    private static final Duration EACH = Duration.ofSeconds(10);

    private final PrintWriter out;
    private final long start = System.nanoTime();
    private long last = System.nanoTime();

    Narration(PrintWriter out) {
        this.out = out;
    }

    /** Tells that a step begins, or what came of it. */
    void tell(String line) {
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        out.printf(Locale.ROOT, "%02d:%02d  %s%n", seconds / 60, seconds % 60, line);
        out.flush();
        last = System.nanoTime();
    }

    /** Tells how far a step has come, unless something was told a moment ago. */
    void tellProgress(String what, long count) {
        if (System.nanoTime() - last > EACH.toNanos()) {
            tell(String.format(Locale.ROOT, "%s: %,d", what, count));
        }
    }
}
