package fi.hankevirta.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** The live view on the second screen of a terminal, drawn anew in place; the first screen comes back at the end. */
final class ScreenDisplay implements Display {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final String ESCAPE = "\u001b[";
    private static final String OPEN = ESCAPE + "?1049h" + ESCAPE + "?25l";
    private static final String CLOSE = ESCAPE + "?25h" + ESCAPE + "?1049l";
    private static final String HOME = ESCAPE + "H";
    private static final String CLEAR_LINE = ESCAPE + "K";
    private static final String CLEAR_BELOW = ESCAPE + "J";
    private static final String BOLD = ESCAPE + "1m";
    private static final String PLAIN = ESCAPE + "0m";
    private static final String FOOT = "Ctrl-C ends it";

    private final Terminal terminal;
    private final PrintStream out;
    private boolean open;

    ScreenDisplay(Terminal terminal, PrintStream out) {
        this.terminal = terminal;
        this.out = out;
    }

    @Override
    public synchronized void show(Board board) {
        Terminal.Size size = terminal.size();
        List<String> lines = BoardText.screen(board, size.columns(), size.rows() - 1);
        StringBuilder text = new StringBuilder(open ? HOME : OPEN + HOME);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? bold(lines.get(i)) : lines.get(i))
                    .append(CLEAR_LINE)
                    .append("\r\n");
        }
        out.print(text.append(FOOT).append(CLEAR_LINE).append(CLEAR_BELOW));
        out.flush();
        open = true;
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            out.print(CLOSE);
            out.flush();
        }
    }

    private String bold(String line) {
        return terminal.hasColour() ? BOLD + line + PLAIN : line;
    }
}
