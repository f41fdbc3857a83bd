package fi.hankevirta.local;

import java.io.PrintStream;
import java.time.Duration;

/** Where the live view appears. */
interface Display extends AutoCloseable {
    /** Shows the view as it is now. */
    void show(Board board);

    /** Returns how often it should be shown. */
    Duration interval();

    @Override
    void close();

    /** Returns a screen that is redrawn in a terminal, plain lines elsewhere. */
    static Display of(Terminal terminal, PrintStream out) {
        return terminal.isInteractive() ? new ScreenDisplay(terminal, out) : new LineDisplay(out);
    }
}
