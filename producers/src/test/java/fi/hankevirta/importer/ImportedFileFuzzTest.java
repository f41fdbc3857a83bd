package fi.hankevirta.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays what the fuzzer has found worth keeping; {@code .ci/fuzz} goes on from there. */
class ImportedFileFuzzTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz", "ImportedFileFuzz");

    @ParameterizedTest
    @MethodSource("inputs")
    void whatHoldsOfAnyInputHoldsOfThoseThatAreKept(Path input) throws IOException {
        ImportedFileFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    static Stream<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream();
        }
    }
}
