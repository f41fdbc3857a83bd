package fi.hankevirta.local;

import fi.hankevirta.app.ResetCommand;
import fi.hankevirta.app.RunCommand;
import fi.hankevirta.app.ServeCommand;
import fi.hankevirta.audit.ExplainCommand;
import fi.hankevirta.audit.VerifyCommand;
import fi.hankevirta.bench.BenchCommand;
import fi.hankevirta.publish.PublishCommand;
import fi.hankevirta.refusal.RejectedCommand;
import fi.hankevirta.releasing.ReleaseCommand;
import fi.hankevirta.releasing.ReleasesCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code hankevirta}. Its exit codes are 0 when all went well, 1 when the answer is no (something was
 * refused, missing or not as declared) and 2 when it could not run.
 */
@Command(
        name = "hankevirta",
        description = "Regional events in, national progress figures out, over Kafka.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        usageHelpAutoWidth = true,
        subcommands = {
            DemoCommand.class,
            BenchCommand.class,
            LocalCommand.class,
            RunCommand.class,
            ServeCommand.class,
            PublishCommand.class,
            RejectedCommand.class,
            TopicsCommand.class,
            SecretsCommand.class,
            FiguresCommand.class,
            ReleaseCommand.class,
            ReleasesCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            ResetCommand.class
        })
public final class Hankevirta implements Runnable {
    private static final String VERBOSE = "--verbose";
    private static final Set<String> RUNS_FOR_LONG = Set.of("run", "serve");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = VERBOSE,
            scope = ScopeType.INHERIT,
            description = "Log what happens, and tell where an unexpected failure came from.")
    private boolean verbose;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (Arrays.asList(arguments).contains(VERBOSE)) { // Before any class makes itself a logger.
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        } else if (Arrays.stream(arguments).noneMatch(RUNS_FOR_LONG::contains)) {
            // What runs for long tells of each lost connection; other commands end with a line that says it.
            System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient", "error");
        }
        // Names of areas have letters that the platform's own encoding may lack.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    /** Returns the command with its subcommands, writing to standard output and standard error. */
    static CommandLine commandLine() {
        Hankevirta root = new Hankevirta();
        OneLineFailures failures = new OneLineFailures(() -> root.verbose);
        return new CommandLine(root)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, for example: hankevirta demo");
    }
}
