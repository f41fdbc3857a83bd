package fi.hankevirta.tally;

import static fi.hankevirta.event.GoalDirection.IMPROVE;
import static fi.hankevirta.event.GoalDirection.MAINTAIN;
import static fi.hankevirta.event.GoalDirection.NOT_A_GOAL;
import static fi.hankevirta.event.GoalOutcome.ACHIEVED;
import static fi.hankevirta.event.GoalOutcome.NOT_ACHIEVED;
import static fi.hankevirta.event.GoalOutcome.NOT_EVALUATED;
import static fi.hankevirta.event.GoalOutcome.PARTLY_ACHIEVED;
import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What one plan, seen with its measurements, adds to which cell. */
class AvainContributionsTest {
    @Test
    void aPlanCountsAndIsNotFollowedUpYet() {
        assertThat(Told.by(measurement().build()))
                .containsExactly("avain.plans|LAPPI|2022-06| [1]", "avain.followed-up|LAPPI|2022-06| [0, 1]");
    }

    @Test
    void anyReviewFollowsThePlanUpInThePlansMonth() {
        assertThat(Told.by(
                        Tally.AVAIN_FOLLOWED_UP,
                        measurement().build(),
                        review(1, "2022-07-01").build(),
                        review(2, "2022-08-01")
                                .setStage(MeasurementStage.CLOSING_REVIEW)
                                .build()))
                .containsExactly("avain.followed-up|LAPPI|2022-06| [1, 1]");
    }

    @Test
    void theLatestReviewIsBehindTheFollowUpAndNotBehindThePlan() {
        AvainMeasurement plan = measurement().build();
        AvainMeasurement review = review(1, "2022-07-01")
                .setRecordedAt(RECORDED_AT.plusSeconds(5))
                .build();

        assertThat(Told.recordedAt(Tally.AVAIN_FOLLOWED_UP, plan, review))
                .isEqualTo(RECORDED_AT.plusSeconds(5).toEpochMilli());
        assertThat(Told.recordedAt(Tally.AVAIN_PLANS, plan, review)).isEqualTo(RECORDED_AT.toEpochMilli());
    }

    @Test
    void ofSeveralPlansTheEarliestCounts() {
        assertThat(Told.by(Tally.AVAIN_PLANS, plan(2, "2022-05-02"), plan(1, "2022-05-31"), plan(3, "2022-04-30")))
                .containsExactly("avain.plans|LAPPI|2022-04| [1]");
    }

    @Test
    void reviewsWithoutAPlanAreNoPlan() {
        assertThat(Told.by(review(1, "2022-07-01").build())).isEmpty();
    }

    @Test
    void goalEvaluationsCountAltogetherByDomainAndByDirection() {
        assertThat(Told.by(
                        Tally.AVAIN_EVALUATIONS,
                        review(
                                        1,
                                        "2022-07-01",
                                        goal("HOUSING", IMPROVE, ACHIEVED),
                                        goal("FINANCES", IMPROVE, PARTLY_ACHIEVED),
                                        goal("OTHER", MAINTAIN, NOT_ACHIEVED),
                                        goal("PARTICIPATION", MAINTAIN, NOT_EVALUATED),
                                        goal("SUBSTANCE_USE", NOT_A_GOAL, ACHIEVED))
                                .build()))
                .containsExactlyInAnyOrder(
                        "avain.evaluations|LAPPI|2022-07| [1, 1, 3]",
                        "avain.evaluations|LAPPI|2022-07|domain=HOUSING [1, 0, 1]",
                        "avain.evaluations|LAPPI|2022-07|domain=FINANCES [0, 1, 1]",
                        "avain.evaluations|LAPPI|2022-07|domain=OTHER [0, 0, 1]",
                        "avain.evaluations|LAPPI|2022-07|direction=IMPROVE [1, 1, 2]",
                        "avain.evaluations|LAPPI|2022-07|direction=MAINTAIN [0, 0, 1]");
    }

    @Test
    void changesOfSituationCountOfReviewsAndOfGoalsOnly() {
        assertThat(Told.by(
                        Tally.AVAIN_CHANGE,
                        review(
                                        1,
                                        "2022-07-01",
                                        goal("HOUSING", IMPROVE, NOT_EVALUATED, SituationChange.IMPROVED),
                                        goal("FINANCES", IMPROVE, ACHIEVED, SituationChange.IMPROVED),
                                        goal("OTHER", MAINTAIN, ACHIEVED, SituationChange.WORSENED),
                                        goal("PARTICIPATION", MAINTAIN, ACHIEVED),
                                        goal("SUBSTANCE_USE", NOT_A_GOAL, ACHIEVED, SituationChange.UNCHANGED))
                                .build()))
                .containsExactly("avain.change|LAPPI|2022-07| [1, 0, 2]");
    }

    @Test
    void theLatestEvaluationOfADomainSaysWhetherItIsAttained() {
        assertThat(Told.by(
                        Tally.AVAIN_ATTAINED,
                        review(1, "2022-07-02", goal("HOUSING", IMPROVE, ACHIEVED))
                                .build(),
                        review(2, "2022-07-01", goal("HOUSING", IMPROVE, NOT_ACHIEVED))
                                .build()))
                .containsExactly("avain.attained|LAPPI|ALL| [1, 1]");
    }

    @Test
    void onOneDayTheGreaterSequenceIsTheLatest() {
        assertThat(Told.by(
                        Tally.AVAIN_ATTAINED,
                        review(1, "2022-07-01", goal("HOUSING", IMPROVE, ACHIEVED))
                                .build(),
                        review(2, "2022-07-01", goal("HOUSING", IMPROVE, NOT_ACHIEVED))
                                .build()))
                .containsExactly("avain.attained|LAPPI|ALL| [0, 1]");
    }

    @Test
    void aLaterReviewWithoutAnEvaluationDoesNotReplaceOne() {
        assertThat(Told.by(
                        Tally.AVAIN_ATTAINED,
                        review(1, "2022-07-01", goal("HOUSING", IMPROVE, ACHIEVED))
                                .build(),
                        review(2, "2022-07-05", goal("HOUSING", IMPROVE, NOT_EVALUATED))
                                .build(),
                        review(3, "2022-07-06", goal("HOUSING", NOT_A_GOAL, NOT_ACHIEVED))
                                .build()))
                .containsExactly("avain.attained|LAPPI|ALL| [1, 1]");
    }

    @Test
    void presenceCountsWhereItIsKnown() {
        assertThat(Told.by(
                        Tally.AVAIN_CLIENT_PRESENT,
                        measurement().setClientPresent(true).build(),
                        review(1, "2022-07-01").setClientPresent(false).build(),
                        review(2, "2022-07-02").build()))
                .containsExactly(
                        "avain.client-present|LAPPI|2022-06| [1, 1]", "avain.client-present|LAPPI|2022-07| [0, 1]");
    }

    private static AvainMeasurement plan(int id, String measuredOn) {
        return measurement()
                .setMeasurementId(uuid(id))
                .setMeasuredOn(LocalDate.parse(measuredOn))
                .build();
    }
}
