package fi.hankevirta.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/** A JVM of its own that runs {@link SpoolFiller}, started through a shell that takes something away from it first. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Runs it to its end and returns the lines that it wrote.
     *
     * @param libraries folder for the native library, which is not unpacked again where nothing can be written
     * @param shell what starts it; the command stands in place of {@code JAVA}
     * @param arguments of the main class
     */
    static List<String> run(Path libraries, List<String> shell, List<String> arguments) throws Exception {
        unpack(libraries);
        String java = String.join(
                " ",
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                "-Xmx64m -XX:TieredStopAtLevel=1 -XX:-UsePerfData",
                quoted("-Djava.library.path=" + libraries),
                "-cp",
                quoted(System.getProperty("java.class.path")),
                SpoolFiller.class.getName(),
                String.join(" ", arguments.stream().map(ChildJvm::quoted).toList()));
        List<String> command =
                shell.stream().map(part -> part.replace("JAVA", java)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8).lines().toList();
        } finally {
            process.waitFor();
        }
    }

    private static void unpack(Path libraries) throws IOException {
        String resource = Environment.getJniLibraryFileName("rocksdb");
        try (InputStream in =
                Objects.requireNonNull(RocksDB.class.getClassLoader().getResourceAsStream(resource))) {
            Files.copy(in, libraries.resolve(Environment.getSharedLibraryFileName("rocksdb")));
        }
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
