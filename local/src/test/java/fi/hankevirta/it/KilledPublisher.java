package fi.hankevirta.it;

import fi.hankevirta.local.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link ChildPublisher}, which is started in time, told when to begin, and killed. */
final class KilledPublisher implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String END = " .";

    private final JavaProcess process;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Thread reader;

    private KilledPublisher(JavaProcess process) {
        this.process = process;
        this.reader = new Thread(this::read, "publisher-output");
        reader.start();
    }

    /**
     * Starts one, which loads its classes and then waits for its order.
     *
     * @param classes setting of Java that says where classes were loaded before, so that a hundred starts cost little
     */
    static KilledPublisher start(Installation installation, Path spool, Path libraries, String classes)
            throws IOException {
        return new KilledPublisher(JavaProcess.startPiped(
                List.of("-Xmx64m", "-Xlog:disable", "-Djava.library.path=" + libraries, classes),
                ChildPublisher.class,
                List.of(installation.bootstrapServers(), spool.toString())));
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        reader.join();
        process.awaitEnd();
    }

    /** Gives it the one order that it waits for. */
    void order(String order) throws IOException, InterruptedException {
        if (!next().equals("warm")) {
            throw new AssertionError("the publisher did not start");
        }
        process.input().write(order + System.lineSeparator());
        process.input().flush();
    }

    /** Returns the next thing that it tells; nothing in time is a failure. */
    String next() throws InterruptedException {
        String line = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("the publisher is silent");
        }
        return line;
    }

    /** Kills it, as SIGKILL does, and returns what it told up to then and was not yet asked for. */
    List<String> kill() throws InterruptedException {
        process.kill();
        reader.join();
        return List.copyOf(told);
    }

    @Override
    public void close() {
        process.close();
    }

    private void read() {
        try (BufferedReader output = process.output()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(END)) { // One that was cut by a kill does not count.
                    told.add(line.substring(0, line.length() - END.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
