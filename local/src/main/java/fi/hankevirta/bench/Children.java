package fi.hankevirta.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The processes that were started, none of which outlives the command. */
final class Children implements AutoCloseable {
    private final List<ChildProcess> running = new ArrayList<>();
    private boolean closed;

    /** Starts one, as {@link ChildProcess#start} does. */
    synchronized ChildProcess start(String name, List<String> flags, Class<?> main, List<String> arguments, Path log) {
        if (closed) {
            throw new BenchFailure("the benchmark is being stopped");
        }
        ChildProcess child = ChildProcess.start(name, flags, main, arguments, log);
        running.add(child);
        return child;
    }

    /** Ends one at once, unless it has. */
    synchronized void end(ChildProcess child) {
        child.close();
        running.remove(child);
    }

    @Override
    public synchronized void close() {
        closed = true;
        running.forEach(ChildProcess::close);
        running.clear();
    }
}
