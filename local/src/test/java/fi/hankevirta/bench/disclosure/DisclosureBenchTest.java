package fi.hankevirta.bench.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.bench.disclosure.DisclosureReport.Small;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureBenchTest {
    @Test
    void itProtectsATableOfAYearAndNeverSuppressesLessThanHasToBe() {
        // Given
        List<String> told = new ArrayList<>();

        // When
        DisclosureReport report = new DisclosureBench(1, 1, 3, told::add).run();

        // Then
        assertThat(told).hasSize(2);
        assertThat(report.runs()).singleElement().satisfies(run -> {
            assertThat(run.cells()).isEqualTo((1 + 5 + 22) * (1 + 4) * (1 + 6));
            assertThat(run.loss().primary()).isPositive();
            assertThat(run.loss().complementary()).isPositive();
        });
        Small small = report.small();
        assertThat(small.cells()).isEqualTo(16);
        assertThat(small.ours().primary()).isEqualTo(small.least().primary());
        assertThat(small.best()).isBetween(0, small.tables());
    }
}
