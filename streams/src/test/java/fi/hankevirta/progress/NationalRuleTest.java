package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** National milestones reached, without the optional one. */
class NationalRuleTest {
    private static final NationalRule RULE = new NationalRule(Cells.REGISTER);
    private static final Place COUNTRY = place("LAPPI", "FI");

    private final Cells cells = new Cells();

    @Test
    void reachedOnesAreOfThoseOfTheItem() {
        national("PILOT_2", "GUIDE_PUBLISHED", 1);
        national("PILOT_2", "SEMINAR_1_HELD", 0);
        national("STRUCTURAL", "S1A", 1);

        assertThat(cells.row(RULE, "item=PILOT_2", COUNTRY)).isEqualTo("1/4 = 0.25 OK, 0");
        assertThat(cells.row(RULE, "item=STRUCTURAL", COUNTRY)).isEqualTo("1/7 = " + 1.0 / 7 + " OK, 0");
        assertThat(cells.row(RULE, "item=PILOT_1", COUNTRY)).isEqualTo("0/1 = 0.0 OK, 0");
    }

    @Test
    void theOptionalSeminarIsInNeitherNumber() {
        national("PILOT_2", "SEMINAR_4_HELD", 1);

        assertThat(cells.row(RULE, "item=PILOT_2", COUNTRY)).isEqualTo("0/4 = 0.0 OK, 0");
    }

    private void national(String item, String milestone, long reached) {
        cells.with(Tally.PILOTS_NATIONAL, "THL", "item=" + item + ",milestone=" + milestone, reached);
    }
}
