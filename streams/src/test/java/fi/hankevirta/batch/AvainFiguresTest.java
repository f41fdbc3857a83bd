package fi.hankevirta.batch;

import static fi.hankevirta.batch.Feed.goal;
import static fi.hankevirta.batch.Feed.keys;
import static fi.hankevirta.batch.Feed.row;
import static fi.hankevirta.event.GoalDirection.IMPROVE;
import static fi.hankevirta.event.GoalDirection.MAINTAIN;
import static fi.hankevirta.event.GoalDirection.NOT_A_GOAL;
import static fi.hankevirta.event.GoalOutcome.ACHIEVED;
import static fi.hankevirta.event.GoalOutcome.NOT_ACHIEVED;
import static fi.hankevirta.event.GoalOutcome.NOT_EVALUATED;
import static fi.hankevirta.event.GoalOutcome.PARTLY_ACHIEVED;
import static fi.hankevirta.event.SituationChange.IMPROVED;
import static fi.hankevirta.event.SituationChange.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MeasurementStage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AvainFiguresTest {
    private static final String THEN = ", 2022-06-01T10:00:00Z";

    private final Feed feed = new Feed();

    @Test
    void aPlanCountsOnceInTheMonthOfItsEarliestPlanMeasurement() {
        feed.send(feed.measurement("LAPPI", "2021-02-01"))
                .send(feed.measurement("LAPPI", "2021-01-31").setRecordedAt(Instant.parse("2022-01-01T00:00:00Z")))
                .send(feed.measurement("SATAKUNTA", "2021-01-15"));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.plans||HANKEALUE|LAPPI|2021-01"))
                .isEqualTo("1/null = 1.0 COUNT OK, 1 of 1 areas, 2022-01-01T00:00:00Z");
        assertThat(row(result, "avain.plans||HANKEALUE|LAPPI|2021-02")).isEqualTo("absent");
        assertThat(row(result, "avain.plans||FI|FI|ALL")).isEqualTo("2/null = 2.0 COUNT OK, 2 of 9 areas" + THEN);
    }

    @Test
    void followedUpIsTheShareOfPlansWithAReview() {
        feed.send(feed.measurement("LAPPI", "2021-01-31").setRecordedAt(Instant.parse("2022-01-01T00:00:00Z")))
                .send(feed.review("LAPPI", 1, "2021-07-01").setStage(MeasurementStage.CLOSING_REVIEW))
                .send(feed.measurement("LAPPI", "2021-01-01").setPlanPseudonym("CD".repeat(32)));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.followed-up||HANKEALUE|LAPPI|2021-01"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "avain.followed-up||HANKEALUE|LAPPI|2021-07")).isEqualTo("absent");
    }

    @Test
    void aReviewWithoutAPlanMeasurementIsNoPlan() {
        feed.send(feed.review("LAPPI", 1, "2021-07-01"));

        assertThat(keys(feed.result(), "avain.")).isEmpty();
    }

    @Test
    void theSamePseudonymInAnotherAreaIsAnotherPlan() {
        feed.send(feed.measurement("LAPPI", "2021-01-31")).send(feed.review("SATAKUNTA", 1, "2021-07-01"));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.plans||FI|FI|ALL")).startsWith("1/null");
        assertThat(row(result, "avain.followed-up||FI|FI|ALL")).startsWith("0/1 = 0.0");
    }

    @Test
    void evaluationsCountGoalsOfReviewsByDomainAndDirection() {
        feed.send(feed.review(
                "LAPPI",
                1,
                "2021-07-01",
                goal("HOUSING", IMPROVE, ACHIEVED),
                goal("FINANCES", MAINTAIN, PARTLY_ACHIEVED),
                goal("OTHER", IMPROVE, NOT_ACHIEVED),
                goal("PARTICIPATION", IMPROVE, NOT_EVALUATED),
                goal("FAMILY_PARENTING", NOT_A_GOAL, ACHIEVED)));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.evaluations||HANKEALUE|LAPPI|2021-07"))
                .isEqualTo("1/3 = 0.3333333333333333 SHARE OK, 1 of 1 areas" + THEN);
        assertThat(row(result, "avain.evaluations|domain=HOUSING|FI|FI|ALL")).startsWith("1/1 = 1.0 SHARE OK");
        assertThat(row(result, "avain.evaluations|domain=OTHER|FI|FI|ALL")).startsWith("0/1 = 0.0 SHARE OK");
        assertThat(row(result, "avain.evaluations|domain=PARTICIPATION|FI|FI|ALL"))
                .isEqualTo("absent");
        assertThat(row(result, "avain.evaluations|direction=IMPROVE|FI|FI|2021"))
                .startsWith("1/2 = 0.5 SHARE OK");
        assertThat(row(result, "avain.evaluations|direction=MAINTAIN|FI|FI|2021"))
                .startsWith("0/1 = 0.0");
        assertThat(row(result, "avain.evaluations|direction=NOT_A_GOAL|FI|FI|2021"))
                .isEqualTo("absent");
        assertThat(row(result, "avain.partly||YTA|OYS|2021-Q3")).startsWith("1/3 = 0.3333333333333333 SHARE OK");
    }

    @Test
    void changeHasAllThreeRowsWhereAnyGoalCarriesOne() {
        feed.send(feed.review(
                        "LAPPI",
                        1,
                        "2021-07-01",
                        goal("HOUSING", IMPROVE, NOT_EVALUATED, IMPROVED),
                        goal("FINANCES", IMPROVE, ACHIEVED, UNCHANGED),
                        goal("OTHER", NOT_A_GOAL, NOT_EVALUATED, UNCHANGED),
                        goal("PARTICIPATION", IMPROVE, ACHIEVED)))
                .send(feed.review("LAPPI", 2, "2021-07-02", goal("HOUSING", IMPROVE, ACHIEVED, IMPROVED)));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.change|change=IMPROVED|HANKEALUE|LAPPI|2021-07"))
                .startsWith("2/3 = 0.6666666666666666 SHARE OK");
        assertThat(row(result, "avain.change|change=UNCHANGED|HANKEALUE|LAPPI|2021-07"))
                .startsWith("1/3");
        assertThat(row(result, "avain.change|change=WORSENED|HANKEALUE|LAPPI|2021-07"))
                .isEqualTo("0/3 = 0.0 SHARE OK, 1 of 1 areas" + THEN);
    }

    @Test
    void attainedLooksAtTheLatestEvaluationOfEachPlanAndDomain() {
        feed.send(feed.review("LAPPI", 2, "2021-08-01", goal("HOUSING", IMPROVE, ACHIEVED))
                        .setRecordedAt(Instant.parse("2022-01-01T00:00:00Z")))
                .send(feed.review(
                        "LAPPI",
                        1,
                        "2021-07-01",
                        goal("HOUSING", IMPROVE, NOT_ACHIEVED),
                        goal("FINANCES", IMPROVE, PARTLY_ACHIEVED)))
                .send(feed.review("LAPPI", 3, "2021-09-01", goal("HOUSING", IMPROVE, NOT_EVALUATED)));

        BatchResult result = feed.result();

        assertThat(row(result, "avain.attained||FI|FI|ALL")).isEqualTo("1/2 = 0.5 SHARE OK, 1 of 9 areas" + THEN);
        assertThat(row(result, "avain.attained||FI|FI|2021")).isEqualTo("absent");
    }

    @Test
    void attainedOnOneDayGoesByTheHigherSequenceThenTheId() {
        feed.send(feed.review("LAPPI", 2, "2021-08-01", goal("HOUSING", IMPROVE, NOT_ACHIEVED)))
                .send(feed.review("LAPPI", 2, "2021-08-01", goal("HOUSING", IMPROVE, ACHIEVED)))
                .send(feed.review("LAPPI", 1, "2021-08-01", goal("HOUSING", IMPROVE, NOT_ACHIEVED)));

        assertThat(row(feed.result(), "avain.attained||FI|FI|ALL")).startsWith("1/1 = 1.0");
    }

    @Test
    void clientPresentIsAShareOfTheMeasurementsWhereItIsKnown() {
        feed.send(feed.measurement("LAPPI", "2021-01-31").setClientPresent(true))
                .send(feed.review("LAPPI", 1, "2021-01-31").setClientPresent(false))
                .send(feed.review("LAPPI", 2, "2021-01-31"));

        assertThat(row(feed.result(), "avain.client-present||HANKEALUE|LAPPI|2021-01"))
                .isEqualTo("1/2 = 0.5 SHARE OK, 1 of 1 areas" + THEN);
    }
}
