package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.bench.ContenderMain.MemoryUse;
import fi.hankevirta.bench.EntitiesReport.Held;
import fi.hankevirta.bench.EntitiesReport.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntitiesTableTest {
    private static final long MIB = 1024 * 1024;
    private static final Machine MACHINE =
            new Machine("Linux", 2, 8192 * MIB, "Java 17", "4.3.1", List.of("-Xmx1g"), List.of("-Xmx768m"));

    @Test
    void itTellsWhatASizeCostsBesideTheFirst() {
        // Given
        EntitiesReport report = new EntitiesReport(
                "2026-01-01T00:00:00Z", MACHINE, 1, 1_000, List.of(size(1 << 20, 1.0, 2.5), size(2 << 20, 1.25, 5.0)));

        // When
        List<String> lines = new EntitiesTable(report).lines();

        // Then
        assertThat(lines)
                .contains(
                        "1,048,576 entities: all 9 rows are equal to the recomputation",
                        "2,097,152 entities: 9 rows of notifications received, by area and month, are right",
                        "1,048,576     10.0   200   300        1,000          1.00         1,000          1.00",
                        "2,097,152     10.0   200   300          800          0.80           800          0.80",
                        "1,048,576      -Xmx1g       500       200          200        100          100"
                                + "            2.5         2.38");
    }

    private static Size size(long entities, double seconds, double restored) {
        return new Size(
                entities,
                9,
                entities == 1 << 20,
                "-Xmx1g",
                new CatchUp(2_000, 0, 0.1, 1_000, usage(5), 1_000, usage(10.0 / 3), usage(10)),
                new Held(new MemoryUse(500 * MIB, 200 * MIB), entities, 100 * MIB),
                new CatchUp(1_000, 0, 0.1, 0, null, 0, null, usage(seconds)),
                restored);
    }

    private static Usage usage(double seconds) {
        return new Usage(seconds, seconds, null, null, null);
    }
}
