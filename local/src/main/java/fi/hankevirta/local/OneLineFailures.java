package fi.hankevirta.local;

import fi.hankevirta.access.SecretException;
import fi.hankevirta.app.StartException;
import fi.hankevirta.export.ExportException;
import fi.hankevirta.register.RegisterException;
import fi.hankevirta.simulator.SimulationException;
import fi.hankevirta.topic.ProvisioningException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells every failure in one line and with exit code 2; where it came from only when asked. */
final class OneLineFailures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    /** Failures whose message is meant for the user as it stands. */
    private static final List<Class<? extends RuntimeException>> EXPECTED = List.of(
            CannotStartException.class,
            ExportException.class,
            ProvisioningException.class,
            RegisterException.class,
            SecretException.class,
            SimulationException.class,
            StartException.class);

    private static final int STOPPED = 130;
    private static final String HINT = " (--verbose tells where)";

    private final BooleanSupplier verbose;

    OneLineFailures(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        print(
                command,
                oneLine(e.getMessage()) + " (see: " + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        if (e instanceof StoppedException) { // By Ctrl-C, which whoever typed it knows.
            return STOPPED;
        }
        if (e instanceof PipelineEndedException) {
            print(command, oneLine(e.getMessage()));
            return ExitCode.SOFTWARE;
        }
        if (EXPECTED.stream().anyMatch(type -> type.isInstance(e))) {
            print(command, oneLine(e.getMessage()));
        } else {
            print(command, "unexpected failure: " + oneLine(e.toString()) + (verbose.getAsBoolean() ? "" : HINT));
        }
        if (verbose.getAsBoolean()) {
            e.printStackTrace(command.getErr());
        }
        return ExitCode.USAGE;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println("hankevirta: " + line);
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
