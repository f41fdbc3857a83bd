package fi.hankevirta.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in another language, run as a process to its end. */
final class Program {
    private static final long LIMIT_SECONDS = 60;

    private Program() {}

    /** Runs a program in a folder; one that does not end within a minute is a failure. */
    static Result run(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        Path output = Files.createTempFile("program", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** Returns the Python to run: Debian's, which sees Debian's packages, unless another is chosen. */
    static String python() {
        String chosen = System.getenv("HANKEVIRTA_PYTHON");
        return chosen == null ? "/usr/bin/python3" : chosen;
    }

    /**
     * What a process left.
     *
     * @param status its exit status
     * @param output both its outputs
     */
    record Result(int status, String output) {
        String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }
}
