package fi.hankevirta.local;

import java.io.PrintStream;
import java.time.Duration;

/** The live view as a plain line every few seconds, for logs and pipes. */
final class LineDisplay implements Display {
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private final PrintStream out;

    LineDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public void show(Board board) {
        out.println(BoardText.line(board));
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public void close() {
        out.flush();
    }
}
