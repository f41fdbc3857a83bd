package fi.hankevirta.publish;

import java.io.Console;

/** Whether someone is watching. */
final class Terminal {
    private Terminal() {}

    /** Returns whether input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // From Java 22 on there is always a console, but it tells what it is.
    static boolean isAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) { // Before Java 22 a console is a terminal.
            return true;
        }
    }
}
