package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter out = new StringWriter();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // System.nanoTime may pass the greatest long.
    private final ImportLog log = new ImportLog(0);

    static Progress quiet() {
        return new Progress(new PrintWriter(new StringWriter()), Progress.Manner.QUIET, System::nanoTime);
    }

    @Test
    void printsALineEveryFiveSeconds() {
        Progress progress = progress(Progress.Manner.LINES);

        rows(progress, 1000, Duration.ZERO);
        rows(progress, 1000, Duration.ofSeconds(5));
        rows(progress, 1000, Duration.ofSeconds(4));
        rows(progress, 1000, Duration.ofSeconds(1));
        progress.end();

        assertThat(out.toString().lines())
                .containsExactly(
                        "lappi.csv: 50 %, 1024 read, 0 accepted, 0 refused",
                        "lappi.csv: 50 %, 3072 read, 0 accepted, 0 refused");
    }

    @Test
    void changesOneLineInPlaceOnATerminal() {
        Progress progress = progress(Progress.Manner.IN_PLACE);
        log.outcomeOf(1).accepted();
        log.refused(2, List.of());

        rows(progress, 256, Duration.ofMillis(200));
        rows(progress, 256, Duration.ofMillis(200));
        progress.end();
        progress.end();

        assertThat(out.toString().replace(System.lineSeparator(), "\n"))
                .isEqualTo("\rlappi.csv: 50 %, 256 read, 1 accepted, 1 refused "
                        + "\rlappi.csv: 50 %, 512 read, 1 accepted, 1 refused \n");
    }

    @Test
    void saysNothingWhenItIsToBeQuiet() {
        Progress progress = progress(Progress.Manner.QUIET);

        rows(progress, 10_000, Duration.ofSeconds(60));
        progress.end();

        assertThat(out.toString()).isEmpty();
    }

    private Progress progress(Progress.Manner manner) {
        return new Progress(new PrintWriter(out), manner, clock::get);
    }

    private void rows(Progress progress, int rows, Duration later) {
        clock.addAndGet(later.toNanos());
        for (int i = 0; i < rows; i++) {
            log.read();
            progress.at(Path.of("in", "lappi.csv"), 500, 1000, log);
        }
    }
}
