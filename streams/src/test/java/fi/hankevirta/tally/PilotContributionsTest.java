package fi.hankevirta.tally;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.reached;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the milestones of one sub-participant add to which cell. */
class PilotContributionsTest {
    @Test
    void aMilestoneThatIsNotReachedIsThereAndCountsNothing() {
        assertThat(Told.by(milestone().setStatus(MilestoneStatus.IN_PROGRESS).build()))
                .containsExactly("pilots.milestones|LAPPI|ALL|pilot=PILOT_1,milestone=JOINED,sub-participant=- [0]");
    }

    @Test
    void aReachedOneCountsForeverAndInItsMonth() {
        assertThat(Told.by(reached("JOINED", "2022-02-28").build()))
                .containsExactly(
                        "pilots.milestones|LAPPI|ALL|pilot=PILOT_1,milestone=JOINED,sub-participant=- [1]",
                        "pilots.reached|LAPPI|2022-02|pilot=PILOT_1,milestone=JOINED [1]");
    }

    @Test
    void severalMethodsReachAMilestoneOnceAndInTheFirstMonth() {
        PilotMilestone later = method("METHOD_IN_USE", "OUTREACH_WORK", "2022-03-01");
        PilotMilestone first = method("METHOD_IN_USE", "COMMUNITY_WORK", "2022-02-01");

        assertThat(Told.by(Tally.PILOTS_MILESTONES, later, first))
                .containsExactly(
                        "pilots.milestones|KAINUU|ALL|pilot=PILOT_2,milestone=METHOD_IN_USE,sub-participant=- [1]");
        assertThat(Told.by(Tally.PILOTS_REACHED, later, first))
                .containsExactlyInAnyOrder("pilots.reached|KAINUU|2022-02|pilot=PILOT_2,milestone=METHOD_IN_USE [1]");
    }

    @Test
    void choiceAndUseOfAMethodStandInOneCell() {
        assertThat(Told.by(
                        Tally.PILOTS_METHODS,
                        method("METHOD_SELECTED", "OUTREACH_WORK", "2022-01-01"),
                        method("METHOD_IN_USE", "OUTREACH_WORK", "2022-03-01"),
                        method("METHOD_SELECTED", "COMMUNITY_WORK", "2022-01-01")))
                .containsExactlyInAnyOrder(
                        "pilots.methods|KAINUU|ALL|method=COMMUNITY_WORK,sub-participant=- [1, 0]",
                        "pilots.methods|KAINUU|ALL|method=OUTREACH_WORK,sub-participant=- [1, 1]");
    }

    @Test
    void theLeadTimeOfPilotOneIsFromTestVersionToAvainInUse() {
        assertThat(Told.by(
                        Tally.PILOTS_LEAD_TIME,
                        reached("TEST_VERSION_IN_USE", "2022-01-31").build(),
                        reached("AVAIN_IN_USE", "2022-03-01").build()))
                .containsExactlyInAnyOrder("pilots.lead-time|LAPPI|ALL|pilot=PILOT_1 [29, 1]");
    }

    @Test
    void theLeadTimeOfPilotTwoEndsWithTheFirstMethodInUse() {
        assertThat(Told.by(
                        Tally.PILOTS_LEAD_TIME,
                        method("METHOD_IN_USE", "OUTREACH_WORK", "2022-03-01"),
                        method("METHOD_IN_USE", "COMMUNITY_WORK", "2022-02-01"),
                        planned("2022-02-01")))
                .containsExactly("pilots.lead-time|KAINUU|ALL|pilot=PILOT_2 [0, 1]");
    }

    @Test
    void aNegativeLeadTimeIsCountedApart() {
        PilotMilestone inUse = method("METHOD_IN_USE", "OUTREACH_WORK", "2022-03-01");

        assertThat(Told.by(Tally.PILOTS_LEAD_TIME, inUse, planned("2022-03-02")))
                .isEmpty();
        assertThat(Told.by(Tally.PILOTS_LEAD_TIME_NEGATIVE, inUse, planned("2022-03-02")))
                .containsExactly("pilots.lead-time-negative|KAINUU|ALL|pilot=PILOT_2 [1]");
    }

    @Test
    void whatWasNotReachedIsNotBehindALeadTime() {
        PilotMilestone inUse = method("METHOD_IN_USE", "OUTREACH_WORK", "2022-03-01");
        PilotMilestone cancelled = milestone()
                .setHankealue("KAINUU")
                .setProgrammeItem("PILOT_2")
                .setMilestone("METHOD_IN_USE")
                .setMethod("COMMUNITY_WORK")
                .setStatus(MilestoneStatus.CANCELLED)
                .setRecordedAt(RECORDED_AT.plusSeconds(9))
                .build();

        assertThat(Told.recordedAt(Tally.PILOTS_LEAD_TIME, inUse, planned("2022-02-01"), cancelled))
                .isEqualTo(RECORDED_AT.toEpochMilli());
    }

    @Test
    void subParticipantsAreToldApart() {
        assertThat(Told.by(milestone()
                        .setHankealue("ETELA_POHJANMAA")
                        .setSubParticipant("SEINAJOKI")
                        .build()))
                .containsExactly(
                        "pilots.milestones|ETELA_POHJANMAA|ALL|pilot=PILOT_1,milestone=JOINED,sub-participant=SEINAJOKI"
                                + " [0]");
    }

    @Test
    void nationalMilestonesAreTheCoordinatorsAndOfTheirItem() {
        assertThat(Told.by(
                        national().build(),
                        national()
                                .setMilestone("S1B")
                                .setStatus(MilestoneStatus.REACHED)
                                .setReachedOn(LocalDate.parse("2021-09-30"))
                                .build()))
                .containsExactly(
                        "pilots.national|THL|ALL|item=STRUCTURAL,milestone=S1A [0]",
                        "pilots.national|THL|ALL|item=STRUCTURAL,milestone=S1B [1]");
    }

    private static PilotMilestone planned(String reachedOn) {
        return reached("ADOPTION_PLANNED", reachedOn)
                .setHankealue("KAINUU")
                .setProgrammeItem("PILOT_2")
                .build();
    }

    private static PilotMilestone method(String milestone, String method, String reachedOn) {
        return reached(milestone, reachedOn)
                .setHankealue("KAINUU")
                .setProgrammeItem("PILOT_2")
                .setMethod(method)
                .build();
    }
}
