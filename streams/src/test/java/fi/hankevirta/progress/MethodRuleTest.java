package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.REGISTER;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Areas that selected a method and have it in use, of those that selected it. */
class MethodRuleTest {
    private static final MethodRule RULE = new MethodRule(REGISTER, "PILOT_2");
    private static final String OUTREACH = "method=OUTREACH_WORK";

    private final Cells cells = new Cells();

    @Test
    void oneSubParticipantsChoiceAndAnothersUseAreTheAreas() {
        method("HELSINKI", "ETSIVA_LAHITYO", 1, 0);
        method("HELSINKI", "MAAHANMUUTTOYKSIKKO", 0, 1);

        assertThat(row("HELSINKI", "HELSINKI")).isEqualTo("1/1 = 1.0 OK, 1");
    }

    @Test
    void useWithoutAChoiceIsInNeitherNumber() {
        method("HELSINKI", "MAAHANMUUTTOYKSIKKO", 0, 1);

        assertThat(row("HELSINKI", "HELSINKI")).isEqualTo("0/0 = null UNDEFINED, 1");
    }

    @Test
    void areasCountOnceEach() {
        method("HELSINKI", "ETSIVA_LAHITYO", 1, 1);
        method("HELSINKI", "MAAHANMUUTTOYKSIKKO", 1, 1);
        method("VANTAA_KERAVA", "-", 1, 0);
        method("KAINUU", "-", 1, 1);

        assertThat(row("HELSINKI", "HYKS")).isEqualTo("1/2 = 0.5 OK, 2");
        assertThat(row("HELSINKI", "FI")).isEqualTo("2/3 = " + 2.0 / 3 + " OK, 3");
    }

    @Test
    void anotherMethodIsNotMixedIn() {
        cells.with(Tally.PILOTS_METHODS, "KAINUU", "method=COMMUNITY_WORK,sub-participant=-", 1, 1);

        assertThat(row("KAINUU", "FI")).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    private void method(String area, String subParticipant, long selected, long inUse) {
        cells.with(Tally.PILOTS_METHODS, area, OUTREACH + ",sub-participant=" + subParticipant, selected, inUse);
    }

    private String row(String area, String place) {
        return cells.row(RULE, OUTREACH, place(area, place));
    }
}
