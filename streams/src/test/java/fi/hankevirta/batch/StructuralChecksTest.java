package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.StructuralStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralChecksTest {
    private final Feed feed = new Feed();

    @Test
    void coverageFitsTheUnits() {
        assertProblems(units(Coverage.WHOLE, 3, 3));
        assertProblems(units(Coverage.WHOLE, 2, 3), "CONTRADICTION unitsWithModel");
        assertProblems(units(Coverage.PARTIAL, 2, 3));
        assertProblems(units(Coverage.PARTIAL, 0, 3), "CONTRADICTION unitsWithModel");
        assertProblems(units(Coverage.PARTIAL, 3, 3), "CONTRADICTION unitsWithModel");
        assertProblems(units(Coverage.NONE, 0, 3).setModels(List.of()));
        assertProblems(units(Coverage.NONE, 1, 3).setModels(List.of()), "CONTRADICTION unitsWithModel");
        assertProblems(units(Coverage.NONE, 0, 3), "CONTRADICTION models");
        assertProblems(units(Coverage.UNKNOWN, 2, 3), "UNKNOWN_CODE coverage");
    }

    @Test
    void thereIsAtLeastOneUnit() {
        assertProblems(units(Coverage.WHOLE, 0, 0), "CONTRADICTION unitsTotal");
    }

    @Test
    void modelsAreKnownAndComeOnce() {
        assertProblems(
                feed.status("LAPPI", "2021-01").setModels(List.of("SPRO_USE", "SPRO_USE", "X")),
                "UNKNOWN_CODE models",
                "CONTRADICTION models");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-1", "2021-13", "2021-00", "0000-01", "12021-01", "2021-01-01", "２021-01"})
    void aMalformedMonthContradicts(String month) {
        assertProblems(feed.status("LAPPI", month), "CONTRADICTION asOf");
    }

    @Test
    void aMonthIsNeverInTheFuture() {
        assertProblems(feed.status("LAPPI", "2099-12"));
    }

    private StructuralStatus.Builder units(Coverage coverage, int with, int total) {
        return feed.status("LAPPI", "2021-01")
                .setCoverage(coverage)
                .setUnitsWithModel(with)
                .setUnitsTotal(total);
    }

    private static void assertProblems(StructuralStatus.Builder event, String... problems) {
        assertThat(new Feed().send(event).problems()).containsExactly(problems);
    }
}
