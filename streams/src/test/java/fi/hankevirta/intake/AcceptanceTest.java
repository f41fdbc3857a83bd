package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.closed;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.goal;
import static fi.hankevirta.intake.ValidEvents.measurement;
import static fi.hankevirta.intake.ValidEvents.milestone;
import static fi.hankevirta.intake.ValidEvents.national;
import static fi.hankevirta.intake.ValidEvents.notification;
import static fi.hankevirta.intake.ValidEvents.reached;
import static fi.hankevirta.intake.ValidEvents.review;
import static fi.hankevirta.intake.ValidEvents.status;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SituationChange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule refuses what the specification allows, however near to its border. */
class AcceptanceTest {
    static Stream<Named<SpecificRecord>> valid() {
        return Stream.of(milestones(), measurements(), notifications(), reports())
                .flatMap(events -> events);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void anEventAsSpecifiedIsAccepted(SpecificRecord event) {
        assertThat(Decided.problems(event)).isEmpty();
        assertThat(Decided.isAccepted(event)).isTrue();
    }

    private static Stream<Named<SpecificRecord>> milestones() {
        return Stream.of(
                Named.of("a planned milestone", milestone().build()),
                Named.of(
                        "one planned far ahead",
                        milestone().setPlannedOn(LocalDate.of(9999, 12, 31)).build()),
                Named.of(
                        "one reached the day after it was recorded",
                        reached("JOINED", "2022-06-16").build()),
                Named.of(
                        "one of a listed sub-participant",
                        milestone()
                                .setHankealue("ETELA_POHJANMAA")
                                .setSubParticipant("KAKSINEUVOINEN")
                                .build()),
                Named.of(
                        "a method in use",
                        reached("METHOD_IN_USE", "2022-06-01")
                                .setHankealue("KAINUU")
                                .setProgrammeItem("PILOT_2")
                                .setMethod("OUTREACH_WORK")
                                .build()),
                Named.of("a retracted one", milestone().setRetracted(true).build()),
                Named.of("THL's own", national().build()),
                Named.of(
                        "THL's optional seminar",
                        national()
                                .setProgrammeItem("PILOT_2")
                                .setMilestone("SEMINAR_4_HELD")
                                .build()));
    }

    private static Stream<Named<SpecificRecord>> measurements() {
        return Stream.of(
                Named.of("a plan", measurement().build()),
                Named.of(
                        "a plan with its goals",
                        measurement()
                                .setClientPresent(false)
                                .setGoals(List.of(
                                        goal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED),
                                        goal("OTHER", GoalDirection.NOT_A_GOAL, GoalOutcome.NOT_EVALUATED)))
                                .build()),
                Named.of(
                        "a closing review",
                        review(
                                        3,
                                        "2022-06-16",
                                        goal(
                                                "HOUSING",
                                                GoalDirection.MAINTAIN,
                                                GoalOutcome.PARTLY_ACHIEVED,
                                                SituationChange.WORSENED))
                                .setStage(MeasurementStage.CLOSING_REVIEW)
                                .build()),
                Named.of(
                        "a pseudonym and an id in upper case",
                        measurement()
                                .setPlanPseudonym("AB".repeat(32))
                                .setMeasurementId("5E1F0000-0000-4000-8000-0000000000AB")
                                .build()),
                Named.of(
                        "a sub-participant of any pilot",
                        measurement()
                                .setHankealue("ETELA_POHJANMAA")
                                .setSubParticipant("LLKY")
                                .build()));
    }

    private static Stream<Named<SpecificRecord>> notifications() {
        LocalDate notifiedOn = LocalDate.parse("2022-06-01");
        return Stream.of(
                Named.of("a received notification", notification().build()),
                Named.of(
                        "everything on the first day",
                        closed(NotificationState.CLOSED_CORRECTED, "2022-06-01")
                                .setHandlingStartedOn(notifiedOn)
                                .setMeasuresStartedOn(notifiedOn)
                                .setEscalatedOn(notifiedOn)
                                .setAuthority(Authority.AVI)
                                .build()),
                Named.of(
                        "later dates in any order",
                        closed(NotificationState.CLOSED_NO_DEFECT, "2022-06-02")
                                .setHandlingStartedOn(LocalDate.parse("2022-06-05"))
                                .setMeasuresStartedOn(LocalDate.parse("2022-06-04"))
                                .build()),
                Named.of(
                        "a merged one",
                        closed(NotificationState.CLOSED_MERGED, "2022-06-02").build()),
                Named.of(
                        "a withdrawn one",
                        notification().setState(NotificationState.WITHDRAWN).build()),
                Named.of(
                        "a reopened one",
                        notification()
                                .setState(NotificationState.IN_HANDLING)
                                .setRevision(7)
                                .setHandlingStartedOn(notifiedOn)
                                .build()));
    }

    private static Stream<Named<SpecificRecord>> reports() {
        return Stream.of(
                Named.of("models in some units", status().build()),
                Named.of(
                        "models in all units",
                        status().setCoverage(Coverage.WHOLE)
                                .setUnitsWithModel(21)
                                .build()),
                Named.of(
                        "models nowhere",
                        status().setCoverage(Coverage.NONE)
                                .setUnitsWithModel(0)
                                .setModels(List.of())
                                .build()),
                Named.of("a closed month", closing().build()),
                Named.of(
                        "a closed month of nothing",
                        closing().setDeclaredEvents(0).build()));
    }
}
