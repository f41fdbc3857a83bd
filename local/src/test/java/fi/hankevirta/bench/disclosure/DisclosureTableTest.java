package fi.hankevirta.bench.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.bench.disclosure.DisclosureReport.Run;
import fi.hankevirta.bench.disclosure.DisclosureReport.Small;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTableTest {
    @Test
    void itTellsTimesAndWhatIsHiddenBesideTheLeast() {
        // Given
        DisclosureReport report = new DisclosureReport(
                "2026-01-01T00:00:00Z",
                7,
                5,
                List.of(new Run(980, 1.234, 0.5, new Loss(100, 50, 12_345))),
                new Small(20, 16, 18, new Loss(60, 44, 500), new Loss(60, 40, 450)));

        // When
        List<String> lines = new DisclosureTable(report).lines();

        // Then
        assertThat(lines)
                .contains(
                        "2026-01-01T00:00:00Z, seed 7, k = 5",
                        "    1    980       1.23     0.50      100             50  12,345",
                        "20 tables of 16 cells: of 18 no more was suppressed than has to be",
                        "suppressed           60             44     500",
                        "least possible       60             40     450");
    }
}
