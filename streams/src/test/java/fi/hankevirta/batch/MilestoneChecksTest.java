package fi.hankevirta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MilestoneChecksTest {
    private final Feed feed = new Feed();

    @Test
    void itemsMilestonesAndMethodsAreThoseOfTheRegister() {
        assertProblems(feed.milestone("LAPPI", "PILOT_9", "JOINED", null), "UNKNOWN_CODE programmeItem");
        assertProblems(feed.milestone("LAPPI", "PILOT_1", "ADOPTION_PLANNED", null), "UNKNOWN_CODE milestone");
        assertProblems(
                feed.milestone("KAINUU", "PILOT_2", "METHOD_IN_USE", null).setMethod("X"), "UNKNOWN_CODE method");
    }

    @Test
    void anAreaHasMilestonesOnlyOfThePilotsItTakesPartIn() {
        assertProblems(feed.milestone("LAPPI", "PILOT_2", "JOINED", null), "UNKNOWN_CODE milestone");
        assertProblems(feed.milestone("KAINUU", "PILOT_2", "JOINED", null));
    }

    @Test
    void nationalMilestonesAreThlsAndNoOthersAre() {
        assertProblems(feed.milestone("LAPPI", "STRUCTURAL", "S1A", null), "UNKNOWN_CODE milestone");
        assertProblems(feed.milestone("THL", "PILOT_1", "JOINED", null), "UNKNOWN_CODE milestone");
        assertProblems(feed.milestone("THL", "STRUCTURAL", "S1A", null));
        assertProblems(feed.milestone("THL", "PILOT_2", "SEMINAR_4_HELD", null));
        assertProblems(
                feed.milestone("THL", "STRUCTURAL", "S1A", null).setSubParticipant("ESPOO"),
                "UNKNOWN_CODE subParticipant");
    }

    @Test
    void anAreasMilestoneInThlsTopicIsForeignAndNotThls() {
        feed.send(
                "hankealue.thl.pilot-milestone.v1",
                Feed.bytes(feed.milestone("LAPPI", "PILOT_1", "JOINED", null).build()));

        assertThat(feed.problems()).containsExactly("FOREIGN_AREA hankealue", "UNKNOWN_CODE milestone");
    }

    @Test
    void theSubParticipantIsOneThatTheAreaListsInThePilot() {
        assertProblems(feed.milestone("HELSINKI", "PILOT_2", "JOINED", null), "MISSING_FIELD subParticipant");
        assertProblems(
                feed.milestone("HELSINKI", "PILOT_2", "JOINED", null).setSubParticipant("ESPOO"),
                "UNKNOWN_CODE subParticipant");
        assertProblems(
                feed.milestone("ETELA_POHJANMAA", "PILOT_1", "JOINED", null).setSubParticipant("LLKY"),
                "UNKNOWN_CODE subParticipant");
        assertProblems(
                feed.milestone("LAPPI", "PILOT_1", "JOINED", null).setSubParticipant("ROVANIEMI"),
                "UNKNOWN_CODE subParticipant");
    }

    @Test
    void aMethodIsRequiredForTheTwoMilestonesOfPilot2AndForbiddenElsewhere() {
        assertProblems(feed.milestone("KAINUU", "PILOT_2", "METHOD_SELECTED", null), "MISSING_FIELD method");
        assertProblems(
                feed.milestone("KAINUU", "PILOT_2", "JOINED", null).setMethod("OUTREACH_WORK"), "CONTRADICTION method");
    }

    @Test
    void aReachedMilestoneHasItsDayAndNoOtherHas() {
        assertProblems(
                feed.milestone("LAPPI", "PILOT_1", "JOINED", null).setStatus(MilestoneStatus.REACHED),
                "MISSING_FIELD reachedOn");
        assertProblems(
                feed.milestone("LAPPI", "PILOT_1", "JOINED", "2021-01-01").setStatus(MilestoneStatus.CANCELLED),
                "CONTRADICTION reachedOn");
        assertProblems(
                feed.milestone("LAPPI", "PILOT_1", "JOINED", "2021-01-01").setStatus(MilestoneStatus.UNKNOWN),
                "UNKNOWN_CODE status");
    }

    @Test
    void plansMayLieInTheFutureAndWhatWasReachedMayNot() {
        assertProblems(feed.milestone("LAPPI", "PILOT_1", "JOINED", null).setPlannedOn(LocalDate.of(2024, 1, 1)));
        assertProblems(feed.milestone("LAPPI", "PILOT_1", "JOINED", "2024-01-01"), "FUTURE_DATE reachedOn");
    }

    private void assertProblems(PilotMilestone.Builder event, String... problems) {
        assertThat(new Feed().send(event).problems()).containsExactly(problems);
    }
}
