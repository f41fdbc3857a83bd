package fi.hankevirta.it;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a command answered.
 *
 * @param exitCode its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int exitCode, String out, String err) {
    /** Runs a command in this process; a failure is told on standard error by its message. */
    static Command run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((e, line, result) -> {
                    line.getErr().println(e.getMessage());
                    return 2;
                })
                .execute(arguments);
        return new Command(exitCode, out.toString(), err.toString());
    }
}
