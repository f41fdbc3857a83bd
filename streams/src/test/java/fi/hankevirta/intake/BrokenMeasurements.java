package fi.hankevirta.intake;

import static fi.hankevirta.event.GoalDirection.IMPROVE;
import static fi.hankevirta.event.GoalDirection.MAINTAIN;
import static fi.hankevirta.event.GoalOutcome.ACHIEVED;
import static fi.hankevirta.event.GoalOutcome.NOT_EVALUATED;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.review;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** AVAIN measurements with one thing broken. */
final class BrokenMeasurements {
    private BrokenMeasurements() {}

    static Stream<Broken> all() {
        return Stream.of(identifiers(), sequences(), goals()).flatMap(cases -> cases);
    }

    private static Stream<Broken> identifiers() {
        return Stream.of(
                Broken.of(
                        "a measurement's id that is no UUID",
                        measurement().setMeasurementId("42").build(),
                        "CONTRADICTION measurementId uuid.malformed"),
                Broken.of(
                        "a pseudonym of 63 digits",
                        measurement().setPlanPseudonym("a".repeat(63)).build(),
                        "CONTRADICTION planPseudonym pseudonym.malformed"),
                Broken.of(
                        "a pseudonym with a letter that is no digit",
                        measurement().setPlanPseudonym("g" + "a".repeat(63)).build(),
                        "CONTRADICTION planPseudonym pseudonym.malformed"),
                Broken.of(
                        "a sub-participant of another area",
                        measurement().setSubParticipant("SEINAJOKI").build(),
                        "UNKNOWN_CODE subParticipant sub-participant.not-listed"));
    }

    private static Stream<Broken> sequences() {
        return Stream.of(
                Broken.of(
                        "a plan that is not the first",
                        measurement().setSequence(1).build(),
                        "CONTRADICTION sequence sequence.zero-if-and-only-if-plan"),
                Broken.of(
                        "a review that is the first",
                        review(0, "2022-06-01").build(),
                        "CONTRADICTION sequence sequence.zero-if-and-only-if-plan"),
                Broken.of(
                        "a review before the first",
                        review(1, "2022-06-01").setSequence(-1).build(),
                        "CONTRADICTION sequence sequence.not-negative"),
                Broken.of(
                        "a stage that the reader does not know",
                        measurement().setStage(MeasurementStage.UNKNOWN).build(),
                        "UNKNOWN_CODE stage enum.unknown"),
                Broken.of(
                        "measured two days after the recording",
                        measurement()
                                .setMeasuredOn(LocalDate.parse("2022-06-17"))
                                .build(),
                        "FUTURE_DATE measuredOn date.not-after-day-after-recorded-at"),
                Broken.of(
                        "measured before the first year",
                        measurement().setMeasuredOn(LocalDate.of(0, 12, 31)).build(),
                        "CONTRADICTION measuredOn date.year-1-to-9999"));
    }

    private static Stream<Broken> goals() {
        return Stream.of(
                Broken.of(
                        "a domain that does not exist",
                        review(1, "2022-06-01", goal("GARDENING", IMPROVE, ACHIEVED))
                                .build(),
                        "UNKNOWN_CODE goals.domain code.unknown"),
                Broken.of(
                        "a domain twice",
                        review(1, "2022-06-01", goal("HOUSING", IMPROVE, ACHIEVED), goal("HOUSING", MAINTAIN, ACHIEVED))
                                .build(),
                        "CONTRADICTION goals.domain goals.domain-at-most-once"),
                Broken.of(
                        "a plan with an evaluated goal",
                        measurement()
                                .setGoals(List.of(goal("HOUSING", IMPROVE, ACHIEVED)))
                                .build(),
                        "CONTRADICTION goals.outcome goals.plan-not-evaluated"),
                Broken.of(
                        "a direction that the reader does not know",
                        review(1, "2022-06-01", goal("HOUSING", GoalDirection.UNKNOWN, ACHIEVED))
                                .build(),
                        "UNKNOWN_CODE goals.direction enum.unknown"),
                Broken.of(
                        "an outcome that the reader does not know",
                        measurement()
                                .setGoals(List.of(goal("HOUSING", IMPROVE, GoalOutcome.UNKNOWN)))
                                .build(),
                        "UNKNOWN_CODE goals.outcome enum.unknown"),
                Broken.of(
                        "a change of situation that the reader does not know",
                        measurement()
                                .setGoals(List.of(goal("HOUSING", IMPROVE, NOT_EVALUATED, SituationChange.UNKNOWN)))
                                .build(),
                        "UNKNOWN_CODE goals.situationChange enum.unknown"));
    }
}
