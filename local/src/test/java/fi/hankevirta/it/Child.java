package fi.hankevirta.it;

import fi.hankevirta.local.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pipeline in a JVM of its own, which can be killed without a chance to say farewell. */
final class Child implements AutoCloseable {
    private final JavaProcess process;

    private Child(JavaProcess process) {
        this.process = process;
    }

    static Child start(Installation installation, Path stateDir) throws IOException {
        return start(installation, stateDir, Map.of());
    }

    /** The same with settings that only this instance has. */
    static Child start(Installation installation, Path stateDir, Map<String, String> changed) throws IOException {
        Map<String, String> settings = new HashMap<>(installation.settings(stateDir));
        settings.putAll(changed);
        List<String> arguments = settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        return new Child(JavaProcess.start(ChildPipeline.class, arguments));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it, as SIGKILL does. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
    }
}
