package fi.hankevirta.bench;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every measurement takes: where its numbers go, and bounds of what it is asked for. */
final class ReportOptions {
    @Option(names = "--json", paramLabel = "FILE", description = "Write every number of every run to this file too.")
    private @Nullable Path json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    /** Begins a measurement, which tells its numbers in the end. */
    BenchSession session() {
        return new BenchSession(spec, json);
    }

    /** Refuses a number that is not within its bounds. */
    void require(String option, long number, long least, long most) {
        if (number < least || number > most) {
            String bounds = most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
            throw refused(option + " must be " + bounds + ", not " + number, null);
        }
    }

    /** Returns what an option names, and refuses a name that there is not. */
    <T> T named(String option, Supplier<T> meant) {
        try {
            return meant.get();
        } catch (IllegalArgumentException e) {
            throw refused(option + ": " + e.getMessage(), e);
        }
    }

    /** Returns what refuses the command line. */
    ParameterException refused(String message, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), message, cause);
    }
}
