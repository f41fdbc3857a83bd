package fi.hankevirta.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with this test's class path, small and quick to start. */
public final class JavaProcess implements AutoCloseable {
    private static final long TO_END_SECONDS = 20;

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /** Starts a class that has a main method; what it prints is printed here. */
    public static JavaProcess start(Class<?> main, List<String> arguments) throws IOException {
        return new JavaProcess(
                new ProcessBuilder(command(main, arguments)).inheritIO().start());
    }

    /** The same with its output, of both kinds, in a file. */
    public static JavaProcess start(Class<?> main, List<String> arguments, Path output, String... options)
            throws IOException {
        return new JavaProcess(new ProcessBuilder(command(main, arguments, options))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    private static List<String> command(Class<?> main, List<String> arguments, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Returns whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, as SIGKILL does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as SIGTERM does, and waits until it has. */
    public void end() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the process did not end within " + TO_END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
