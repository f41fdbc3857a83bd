package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.bench.TakeoverReport.Pause;
import fi.hankevirta.bench.TakeoverReport.Together;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeoverTableTest {
    private static final Machine MACHINE =
            new Machine("Linux", 2, 8L << 30, "Java 17", "4.3.1", List.of("-Xmx1g"), List.of("-Xmx768m"));

    @Test
    void itTellsEachPauseWithTheSettingsOfTheInstances() {
        // Given
        TakeoverReport report = new TakeoverReport(
                "2026-01-01T00:00:00Z",
                MACHINE,
                "hankevirta",
                1_000,
                12,
                500,
                2,
                List.of(new Together(1, 2.0, 500), new Together(4, 4.0, 250)),
                List.of(
                        new Pause("one of two is killed", new Setup(1, 6_000, false), 150, 400, 7.5, 7, 6.1, 6.9, 1),
                        new Pause("one of two is killed", new Setup(1, 6_000, false), 250, 600, 8.5, 9, null, null, 1),
                        new Pause("a second joins", new Setup(0, 1_000, true), 150, 400, 0.5, 0, null, null, 1)));

        // When
        List<String> lines = new TakeoverTable(report).lines();

        // Then
        assertThat(lines)
                .contains(
                        "2026-01-01T00:00:00Z, hankevirta, a backlog of 1,000 events, 12 partitions; all rows are equal"
                                + " to the recomputation",
                        "instances  seconds  events/s",
                        "1              2.0       500",
                        "4              4.0       250",
                        "what happens          standbys  session  named  p50 before  max before  pause  least  greatest"
                                + "  late until  rebalances from  until",
                        "one of two is killed         1      6.0     no        0.20        0.50   8.00   7.50      8.50"
                                + "         8.0              6.1    6.9",
                        "a second joins               0      1.0    yes        0.15        0.40   0.50   0.50      0.50"
                                + "         0.0                -      -");
    }

    @Test
    void withoutPausesItTellsNone() {
        TakeoverReport report = new TakeoverReport(
                "2026-01-01T00:00:00Z",
                MACHINE,
                "hankevirta",
                1_000,
                12,
                0,
                1,
                List.of(new Together(2, 2.0, 500)),
                List.of());

        assertThat(new TakeoverTable(report).lines()).noneMatch(line -> line.contains("pause"));
    }
}
