package fi.hankevirta.publish;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Tells wrong options in one line, where picocli would print the whole usage. */
public final class OneLineErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong options");
        err.println(name + ": " + message + " (see " + name + " --help)");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
