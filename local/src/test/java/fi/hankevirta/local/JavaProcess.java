package fi.hankevirta.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
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
                builder(List.of("-Xmx512m"), main, arguments).inheritIO().start());
    }

    /** The same with settings of Java, and with its output, of both kinds, in a file. */
    public static JavaProcess startLogging(List<String> settings, Class<?> main, List<String> arguments, Path output)
            throws IOException {
        return new JavaProcess(builder(settings, main, arguments)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    /** The same with settings of Java, and with input and output that the test writes and reads. */
    public static JavaProcess startPiped(List<String> settings, Class<?> main, List<String> arguments)
            throws IOException {
        return new JavaProcess(builder(settings, main, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static ProcessBuilder builder(List<String> settings, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(settings);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Returns where a piped process reads from. */
    public BufferedWriter input() {
        return process.outputWriter();
    }

    /** Returns what a piped process writes. */
    public BufferedReader output() {
        return process.inputReader();
    }

    /** Returns whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, as SIGKILL does. */
    public void kill() {
        process.toHandle().destroyForcibly(); // Unlike the process's own, it leaves what was written to be read.
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

    /** Waits until it has ended. */
    public void awaitEnd() {
        try {
            if (!process.waitFor(TO_END_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the process did not end within " + TO_END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
