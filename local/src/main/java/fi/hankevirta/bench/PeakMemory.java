package fi.hankevirta.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The most memory that this process has held at any time. */
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final long KIB = 1024;

    private PeakMemory() {}

    /** Reads it, in bytes; empty where the system does not tell, as Linux does. */
    static Optional<Long> read() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .map(kib -> Long.parseLong(kib) * KIB)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
