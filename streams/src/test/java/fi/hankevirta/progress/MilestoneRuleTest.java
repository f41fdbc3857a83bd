package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.REGISTER;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.progress.MilestoneRule.Counted;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Tally;
import org.junit.jupiter.api.Test;

/** Milestones reached, of those that the register expects, with an area of two sub-participants and one of none. */
class MilestoneRuleTest {
    private static final String JOINED = "pilot=PILOT_1,milestone=JOINED";
    private static final MilestoneRule WHOLE_AREAS = new MilestoneRule(REGISTER, Counted.WHOLE_AREAS);
    private static final MilestoneRule COVERAGE = new MilestoneRule(REGISTER, Counted.SUB_PARTICIPANTS);
    private static final MilestoneRule PROGRESS = new MilestoneRule(REGISTER, Counted.MILESTONES);
    private static final Place ETELA_POHJANMAA = place("ETELA_POHJANMAA", "ETELA_POHJANMAA");
    private static final Place COUNTRY = place("LAPPI", "FI");

    private final Cells cells = new Cells();

    @Test
    void anAreaOfWhichOneSubParticipantReachedItHasNotReachedItWhole() {
        reached("ETELA_POHJANMAA", "SEINAJOKI");

        assertThat(cells.row(WHOLE_AREAS, JOINED, ETELA_POHJANMAA)).isEqualTo("0/1 = 0.0 OK, 1");
        assertThat(cells.row(COVERAGE, JOINED, ETELA_POHJANMAA)).isEqualTo("1/2 = 0.5 OK, 1");
        assertThat(cells.row(PROGRESS, "pilot=PILOT_1", ETELA_POHJANMAA)).isEqualTo("1/12 = " + 1.0 / 12 + " OK, 1");
    }

    @Test
    void anAreaAllOfWhoseSubParticipantsReachedItHas() {
        reached("ETELA_POHJANMAA", "SEINAJOKI");
        reached("ETELA_POHJANMAA", "KAKSINEUVOINEN");

        assertThat(cells.row(WHOLE_AREAS, JOINED, ETELA_POHJANMAA)).isEqualTo("1/1 = 1.0 OK, 1");
        assertThat(cells.row(COVERAGE, JOINED, ETELA_POHJANMAA)).isEqualTo("2/2 = 1.0 OK, 1");
    }

    @Test
    void anAreaThatListsNoneCountsAsOne() {
        reached("LAPPI", "-");

        assertThat(cells.row(WHOLE_AREAS, JOINED, place("LAPPI", "LAPPI"))).isEqualTo("1/1 = 1.0 OK, 1");
        assertThat(cells.row(COVERAGE, JOINED, place("LAPPI", "LAPPI"))).isEqualTo("1/1 = 1.0 OK, 1");
        assertThat(cells.row(PROGRESS, "pilot=PILOT_1", place("LAPPI", "LAPPI")))
                .isEqualTo("1/6 = " + 1.0 / 6 + " OK, 1");
    }

    @Test
    void silentAreasAreCountedAsNotReached() {
        reached("LAPPI", "-");

        assertThat(cells.row(WHOLE_AREAS, JOINED, COUNTRY)).isEqualTo("1/9 = " + 1.0 / 9 + " OK, 1");
        assertThat(cells.row(COVERAGE, JOINED, COUNTRY)).isEqualTo("1/10 = 0.1 OK, 1");
        assertThat(cells.row(PROGRESS, "pilot=PILOT_1", COUNTRY)).isEqualTo("1/60 = " + 1.0 / 60 + " OK, 1");
        assertThat(cells.row(COVERAGE, JOINED, place("LAPPI", "OYS"))).isEqualTo("1/2 = 0.5 OK, 1");
    }

    @Test
    void theOtherPilotHasItsOwnParticipantsAndMilestones() {
        assertThat(cells.row(WHOLE_AREAS, "pilot=PILOT_2,milestone=JOINED", COUNTRY))
                .isEqualTo("0/10 = 0.0 OK, 0");
        assertThat(cells.row(COVERAGE, "pilot=PILOT_2,milestone=JOINED", COUNTRY))
                .isEqualTo("0/14 = 0.0 OK, 0");
        assertThat(cells.row(PROGRESS, "pilot=PILOT_2", COUNTRY)).isEqualTo("0/70 = 0.0 OK, 0");
    }

    @Test
    void aMilestoneThatIsOnlyPlannedContributesAndIsNotReached() {
        cells.with(Tally.PILOTS_MILESTONES, "LAPPI", JOINED + ",sub-participant=-", 0);

        assertThat(cells.row(COVERAGE, JOINED, COUNTRY)).isEqualTo("0/10 = 0.0 OK, 1");
    }

    @Test
    void anAreaThatTakesNoPartIsInNeitherNumber() {
        reached("HELSINKI", "-");

        assertThat(cells.row(WHOLE_AREAS, JOINED, COUNTRY)).isEqualTo("0/9 = 0.0 OK, 0");
        assertThat(cells.row(COVERAGE, JOINED, place("HELSINKI", "HELSINKI"))).isEqualTo("0/0 = null UNDEFINED, 0");
    }

    @Test
    void rowsAreByPilotAndMilestoneWithoutTheSubParticipant() {
        Cell cell = new Cell(Tally.PILOTS_MILESTONES, "LAPPI", Month.ALL, JOINED + ",sub-participant=-");

        assertThat(WHOLE_AREAS.breakdown(cell)).isEqualTo(JOINED);
        assertThat(COVERAGE.breakdown(cell)).isEqualTo(JOINED);
        assertThat(PROGRESS.breakdown(cell)).isEqualTo("pilot=PILOT_1");
    }

    private void reached(String area, String subParticipant) {
        cells.with(Tally.PILOTS_MILESTONES, area, JOINED + ",sub-participant=" + subParticipant, 1);
    }
}
