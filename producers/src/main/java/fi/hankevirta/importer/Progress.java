package fi.hankevirta.importer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Shows how far an import is: a line that changes in place on a terminal, else a new line every few seconds. */
public final class Progress {
    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 256;

    private final PrintWriter out;
    private final Manner manner;
    private final LongSupplier nanoTime;
    private long next;
    private int rows;
    private boolean lineIsOpen;

    /**
     * Starts to show progress.
     *
     * @param out where to
     * @param manner how
     * @param nanoTime the clock, in nanoseconds since any time
     */
    public Progress(PrintWriter out, Manner manner, LongSupplier nanoTime) {
        this.out = out;
        this.manner = manner;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + manner.interval.toNanos();
    }

    /** Takes note of a row, and shows the counts when it is time to. */
    void at(Path file, long bytesRead, long bytes, ImportLog log) {
        if (manner == Manner.QUIET || ++rows < ROWS_BETWEEN_LOOKS_AT_THE_CLOCK) {
            return;
        }
        rows = 0;
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + manner.interval.toNanos();
        show(file, bytes == 0 ? 100 : Math.min(100, bytesRead * 100 / bytes), log.counts());
    }

    /** Ends the line that changes in place, if there is one. */
    void end() {
        if (lineIsOpen) {
            out.println();
            out.flush();
            lineIsOpen = false;
        }
    }

    private void show(Path file, long percent, ImportCounts counts) {
        String text = "%s: %d %%, %d read, %d accepted, %d refused"
                .formatted(file.getFileName(), percent, counts.read(), counts.accepted(), counts.refused());
        if (manner == Manner.IN_PLACE) {
            out.print("\r" + text + " ");
            lineIsOpen = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** How progress is shown. */
    public enum Manner {
        /** One line that changes in place. */
        IN_PLACE(Duration.ofMillis(200)),
        /** A new line every five seconds. */
        LINES(Duration.ofSeconds(5)),
        /** Not at all. */
        QUIET(Duration.ZERO);

        private final Duration interval;

        Manner(Duration interval) {
            this.interval = interval;
        }
    }
}
