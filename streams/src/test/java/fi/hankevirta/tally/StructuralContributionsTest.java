package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.status;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.UnitType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one status adds to which cell. */
class StructuralContributionsTest {
    @Test
    void aStatusIsAThingOfItsMonthAndEachModelAnother() {
        assertThat(Told.by(status().build()))
                .containsExactly(
                        "structural.status|LAPPI|2022-05| [0, 1, 0, 21, 2, 0, 0]",
                        "structural.models|LAPPI|2022-05|model=WELFARE_REPORT [1]",
                        "structural.models|LAPPI|2022-05|model=CLIENT_PANEL [1]");
    }

    @Test
    void eachClassAndUnitTypeHasItsSlot() {
        assertThat(Told.by(status().setCoverage(Coverage.WHOLE)
                        .setUnitType(UnitType.COOPERATION_AREA)
                        .setUnitsWithModel(4)
                        .setUnitsTotal(4)
                        .setModels(List.of())
                        .build()))
                .containsExactly("structural.status|LAPPI|2022-05| [1, 0, 0, 0, 0, 4, 4]");
        assertThat(Told.by(status().setCoverage(Coverage.NONE)
                        .setUnitsWithModel(0)
                        .setModels(List.of())
                        .build()))
                .containsExactly("structural.status|LAPPI|2022-05| [0, 0, 1, 21, 0, 0, 0]");
    }
}
