package fi.hankevirta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import fi.hankevirta.bench.Wire.Said;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A JVM of its own with this one's class path, which says what it does on its standard output. */
final class ChildProcess implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(20);
    private static final int LOG_LINES = 20;
    private static final Said GONE = new Said("gone", Wire.JSON.nullNode());

    private final String name;
    private final Process process;
    private final BufferedWriter orders;
    private final Path log;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param name of it, for messages
     * @param flags of its JVM
     * @param main its class
     * @param arguments of its class
     * @param log where it writes what it has to tell besides
     */
    static ChildProcess start(String name, List<String> flags, Class<?> main, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            ChildProcess child = new ChildProcess(name, process, log);
            Thread listener = new Thread(child::listen, "listening to " + name);
            listener.setDaemon(true);
            listener.start();
            return child;
        } catch (IOException e) {
            throw new BenchFailure("no JVM can be started for " + name + ": " + e.getMessage(), List.of(), e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Gives it an order. */
    void order(String order) {
        try {
            orders.write(order);
            orders.newLine();
            orders.flush();
        } catch (IOException e) {
            throw failure("has ended", e);
        }
    }

    /** Waits for what it says next; empty when it says nothing for so long. */
    Optional<Said> next(Duration patience) {
        try {
            Said next = said.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                return Optional.empty();
            }
            if (next.kind().equals(GONE.kind())) {
                process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
                throw failure("has ended" + (process.isAlive() ? "" : " with code " + process.exitValue()), null);
            }
            return Optional.of(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", List.of(), e);
        }
    }

    /** Returns the failure of this process, with the last lines of its log. */
    BenchFailure failure(String what, @Nullable Throwable cause) {
        return new BenchFailure("the process " + name + " " + what, lastLines(), cause);
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() {
        try {
            if (!process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("does not end", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                hear(line);
            }
        } catch (IOException | UncheckedIOException e) {
            noteInLog("can't be heard: " + e.getMessage());
        }
        said.add(GONE);
    }

    private void hear(String line) {
        try {
            said.add(Wire.JSON.readValue(line, Said.class));
        } catch (JsonProcessingException e) { // Java's own words, before it gives up.
            noteInLog(line);
        }
    }

    private void noteInLog(String line) {
        try {
            Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println(name + ": " + line);
        }
    }

    private List<String> lastLines() {
        File file = log.toFile();
        if (!file.exists()) {
            return List.of();
        }
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of("its log " + log + " can't be read: " + e.getMessage());
        }
    }
}
