package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.bench.BenchReport.Data;
import fi.hankevirta.bench.BenchReport.Latency;
import fi.hankevirta.bench.BenchReport.Run;
import fi.hankevirta.bench.ContenderMain.MemoryUse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    private static final long MIB = 1024 * 1024;
    private static final Machine MACHINE =
            new Machine("Linux", 2, 8192 * MIB, "Java 17", "4.3.1", List.of("-Xmx1g"), List.of("-Xmx768m"));

    @Test
    void itTellsMediansSpreadsAndRatios() {
        // Given
        BenchReport report = report(List.of(
                run("decode", 1, 1.0, null),
                run("hankevirta", 1, 2.0, null),
                run("hankevirta", 2, 4.0, new Usage(10, 0.5, 0.1, 0.0, 1.0)),
                run("hankevirta", 3, 5.0, null)));

        // When
        List<String> lines = new BenchTable(report).lines();

        // Then
        assertThat(lines)
                .contains(
                        "2 cores, 8.0 GiB, Linux",
                        "contender    events  runs  seconds    cold    warm  least - greatest"
                                + "  decode = 1.00  textbook = 1.0",
                        "decode      100,000     1      2.0  50,000  50,000   50,000 - 50,000"
                                + "           1.00               -",
                        "hankevirta  100,000     3      8.0  12,500  12,500   10,000 - 25,000"
                                + "           0.25               -",
                        "hankevirta    5.0          10.0             0             0          100                 0",
                        "hankevirta     5,000  100,000  120  200  300    400  500                   2");
        assertThat(lines).anyMatch(line -> line.contains("all 9 rows of every run are equal"));
    }

    @Test
    void whatIsNotKnownIsADash() {
        // Given
        CatchUp tooShort = new CatchUp(1_000, 0, 0.5, 0, null, 0, null, new Usage(2, 3, null, null, null));
        Run run = new Run("bytes", 1, tooShort, new Written(0, 0, 0, 0), null, null, new MemoryUse(null, 100 * MIB));

        // When
        List<String> lines = new BenchTable(report(List.of(run))).lines();

        // Then
        assertThat(lines)
                .contains(
                        "bytes       1,000     1      2.0     -     -                 -              -               -",
                        "bytes             -       100       0.0       0.0      0.0           0.0");
        assertThat(lines).doesNotContain("Without work");
    }

    private static BenchReport report(List<Run> runs) {
        return new BenchReport(
                "2026-01-01T00:00:00Z",
                MACHINE,
                new Data(1, 100_000, 40_000, 15_000_000, 9),
                3,
                runs,
                List.of(new Latency("hankevirta", 5_000, 100_000, 120, 200, 300.4, 400, 500, 2)));
    }

    private static Run run(String contender, int round, double half, @Nullable Usage idle) {
        Usage usage = new Usage(half, half * 2, half / 2, 0.1, null);
        CatchUp catchUp = new CatchUp(
                100_000, 0, 0.5, 50_000, usage, 50_000, usage, new Usage(2 * half, 4 * half, half, 0.2, null));
        return new Run(
                contender,
                round,
                catchUp,
                new Written(1_000_000, 200_000, 0, 0),
                idle,
                idle == null ? null : new Written(0, 0, 1_000, 0),
                new MemoryUse(512 * MIB, 100 * MIB));
    }
}
