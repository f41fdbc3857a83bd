package fi.hankevirta.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A pipeline in a JVM of its own, which can be killed without a chance to say farewell. */
final class Child implements AutoCloseable {
    private static final long TO_DIE_SECONDS = 10;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Installation installation, Path stateDir) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                ChildPipeline.class.getName()));
        installation.settings(stateDir).forEach((name, value) -> command.add(name + "=" + value));
        return new Child(new ProcessBuilder(command).inheritIO().start());
    }

    /** Kills it, as SIGKILL does. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(TO_DIE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the child survived for " + TO_DIE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
