package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.goal;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvainChecksTest {
    private final Feed feed = new Feed();

    @Test
    void identifiersAreWellFormed() {
        assertProblems(
                feed.measurement("LAPPI", "2021-01-01").setMeasurementId("7").setPlanPseudonym("ab".repeat(31) + "ag"),
                "CONTRADICTION measurementId",
                "CONTRADICTION planPseudonym");
    }

    @Test
    void sequenceIsZeroForAPlanAndForNothingElse() {
        assertProblems(feed.measurement("LAPPI", "2021-01-01").setSequence(1), "CONTRADICTION sequence");
        assertProblems(feed.review("LAPPI", 0, "2021-01-01"), "CONTRADICTION sequence");
        assertProblems(feed.review("LAPPI", -1, "2021-01-01"), "CONTRADICTION sequence");
        assertProblems(feed.review("LAPPI", 1, "2021-01-01"));
    }

    @Test
    void aSequenceIsNotJudgedByAnUnknownStage() {
        assertProblems(
                feed.measurement("LAPPI", "2021-01-01").setStage(MeasurementStage.UNKNOWN), "UNKNOWN_CODE stage");
    }

    @Test
    void aPlanEvaluatesNothing() {
        assertProblems(
                feed.measurement("LAPPI", "2021-01-01")
                        .setGoals(List.of(goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED))),
                "CONTRADICTION outcome");
    }

    @Test
    void goalsAreOfKnownDomainsEachOnce() {
        assertProblems(
                feed.review(
                        "LAPPI",
                        1,
                        "2021-01-01",
                        goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED),
                        goal("HOUSING", GoalDirection.NOT_A_GOAL, GoalOutcome.NOT_EVALUATED),
                        goal("GARDENING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED)),
                "UNKNOWN_CODE domain",
                "CONTRADICTION domain");
    }

    @Test
    void symbolsOfGoalsAreKnown() {
        assertProblems(
                feed.review(
                        "LAPPI",
                        1,
                        "2021-01-01",
                        goal("HOUSING", GoalDirection.UNKNOWN, GoalOutcome.UNKNOWN, SituationChange.UNKNOWN)),
                "UNKNOWN_CODE direction",
                "UNKNOWN_CODE outcome",
                "UNKNOWN_CODE situationChange");
    }

    private static void assertProblems(AvainMeasurement.Builder event, String... problems) {
        assertThat(new Feed().send(event).problems()).containsExactly(problems);
    }
}
