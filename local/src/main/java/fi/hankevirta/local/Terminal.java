package fi.hankevirta.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that standard output goes to, if it does. The launcher tells so in the system property
 * {@code hankevirta.terminal}, since Java itself can't.
 */
final class Terminal {
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("(\\d{1,5}) (\\d{1,5})");
    private static final Size USUAL = new Size(24, 80);
    private static final long ASKING_SECONDS = 1;

    private final boolean interactive;
    private final boolean colour;

    private Terminal(boolean interactive, boolean colour) {
        this.interactive = interactive;
        this.colour = colour;
    }

    /** Finds out about this process's own. */
    static Terminal ofProcess() {
        return of(System.getProperty("hankevirta.terminal"), System.getenv());
    }

    /**
     * Decides by what is said about it.
     *
     * @param told {@code true} when standard output is a terminal
     * @param environment of which {@code TERM} and {@code NO_COLOR} matter
     */
    static Terminal of(@Nullable String told, Map<String, String> environment) {
        boolean interactive = "true".equals(told) && !"dumb".equals(environment.get("TERM"));
        return new Terminal(
                interactive, environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Returns whether lines can be drawn anew in place. */
    boolean isInteractive() {
        return interactive;
    }

    /** Returns whether text may be set off: the user has not asked for none with {@code NO_COLOR}. */
    boolean hasColour() {
        return colour;
    }

    /** Asks for its size, which the user may change at any time. */
    Size size() {
        try {
            Process asking = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectErrorStream(true)
                    .start();
            if (!asking.waitFor(ASKING_SECONDS, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return USUAL;
            }
            return parse(new String(asking.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) { // A system without stty or /dev/tty.
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** Reads what {@code stty size} says; anything else, and a size of nothing, is the usual size. */
    static Size parse(String answer) {
        Matcher matcher = ROWS_AND_COLUMNS.matcher(answer.strip());
        if (!matcher.matches()) {
            return USUAL;
        }
        Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        return size.rows() == 0 || size.columns() == 0 ? USUAL : size;
    }

    /**
     * A size in characters.
     *
     * @param rows from top to bottom
     * @param columns from left to right
     */
    record Size(int rows, int columns) {}
}
