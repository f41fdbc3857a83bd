package fi.hankevirta.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * CPU time of threads that Java itself does not tell of, in seconds. Linux does, by their names.
 *
 * @param compiler of its compilers
 * @param collector of its garbage collector
 */
record ThreadTimes(double compiler, double collector) {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final List<String> COMPILERS = List.of("C1 CompilerThre", "C2 CompilerThre");
    private static final List<String> COLLECTORS = List.of("GC Thread#", "G1 ", "ZDirector", "ZWorker", "Shenandoah");
    /** In a process's statistics, times are in hundredths of a second on every Linux that Java runs on. */
    private static final double TICKS = 100;
    /** Places of the times, counted from the field after the name. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    /** Reads them; empty where the system does not tell. */
    static Optional<ThreadTimes> read() {
        double compiler = 0;
        double collector = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String stat = stat(task);
                String name = stat.substring(stat.indexOf('(') + 1, Math.max(stat.lastIndexOf(')'), 1));
                if (COMPILERS.stream().anyMatch(name::startsWith)) {
                    compiler += seconds(stat);
                } else if (COLLECTORS.stream().anyMatch(name::startsWith)) {
                    collector += seconds(stat);
                }
            }
        } catch (IOException e) { // No Linux.
            return Optional.empty();
        }
        return Optional.of(new ThreadTimes(compiler, collector));
    }

    private static String stat(Path task) throws IOException {
        try {
            return Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) { // The thread has just ended.
            return "()";
        } catch (IOException e) {
            if (Files.exists(task)) {
                throw e;
            }
            return "()";
        }
    }

    private static double seconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS;
    }
}
