package fi.hankevirta.bench;

import fi.hankevirta.local.Running;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command that measures: what all of them do before and after. */
final class BenchSession {
    private static final int FAILED = 1;
    private static final int STOPPED = 130;
    private static final long SIGNAL_MILLIS = 300;

    private final CommandSpec spec;
    private final @Nullable Path json;

    /** What measures. */
    @FunctionalInterface
    interface Work<R> {
        /**
         * Measures.
         *
         * @param running stops all that is started
         */
        R run(Narration narration, Running running);
    }

    /**
     * Prepares it.
     *
     * @param json file that the numbers are written to; null for none
     * @throws ParameterException when the file can't be written: a long run should not end in that
     */
    BenchSession(CommandSpec spec, @Nullable Path json) {
        this.spec = spec;
        this.json = json;
        if (json != null && !isWritable(json)) {
            throw new ParameterException(
                    spec.commandLine(), "--json: " + json + " can't be written; choose another file");
        }
    }

    /** Measures and tells what came of it; returns the exit code. */
    <R> int run(Work<R> work, Function<R, List<String>> lines) throws IOException {
        Narration narration = new Narration(spec.commandLine().getErr());
        try (Running running = Running.untilSignal()) {
            try {
                R report = work.run(narration, running);
                if (json != null) {
                    Wire.JSON.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report);
                }
                PrintWriter out = spec.commandLine().getOut();
                lines.apply(report).forEach(out::println);
                out.flush();
            } catch (BenchFailure e) {
                return isStopped(running) ? STOPPED : tellFailure(e);
            }
        }
        return 0;
    }

    private int tellFailure(BenchFailure failure) {
        PrintWriter err = spec.commandLine().getErr();
        failure.details().forEach(line -> err.println("  " + line));
        err.println("hankevirta: " + failure.getMessage());
        err.flush();
        return FAILED;
    }

    private static boolean isWritable(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : parent != null && Files.isWritable(parent);
    }

    /** A signal ends the children too, which may be seen before the signal is. */
    private static boolean isStopped(Running running) {
        try {
            Thread.sleep(SIGNAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.isStopping();
    }
}
