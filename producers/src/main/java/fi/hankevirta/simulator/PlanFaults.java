package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.SituationChange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Measurements that break a rule (specification, section 2). */
final class PlanFaults {
    private static final int TOO_FAR = 2;

    private PlanFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                plan(Reason.CONTRADICTION, "plan with a later number", e -> e.setSequence(2)),
                always(
                        Reason.FUTURE_DATE,
                        "measurement in the future",
                        b -> b.plan(e -> e.setMeasuredOn(b.today().plusDays(TOO_FAR)))),
                plan(Reason.UNKNOWN_CODE, "unknown domain", e -> goals(e, domain("TAHTIEN_ASENTO"))),
                review(Reason.CONTRADICTION, "review with number 0", e -> e.setSequence(0)),
                review(Reason.CONTRADICTION, "negative number", e -> e.setSequence(-3)),
                plan(Reason.CONTRADICTION, "plan with an evaluation", e -> goals(e, goal(e, GoalOutcome.ACHIEVED))),
                review(
                        Reason.CONTRADICTION,
                        "domain twice",
                        e -> goals(e, goal(e, GoalOutcome.ACHIEVED), goal(e, GoalOutcome.NOT_ACHIEVED))),
                plan(Reason.CONTRADICTION, "measurementId that is no UUID", e -> e.setMeasurementId("mittaus 4")),
                plan(
                        Reason.CONTRADICTION,
                        "pseudonym of 63 digits",
                        e -> e.setPlanPseudonym(e.getPlanPseudonym().substring(1))),
                plan(
                        Reason.CONTRADICTION,
                        "pseudonym with letters that are no digits",
                        e -> e.setPlanPseudonym(
                                e.getPlanPseudonym().substring(4).toLowerCase(Locale.ROOT) + "zyxw")),
                plan(Reason.CONTRADICTION, "no pseudonym", e -> e.setPlanPseudonym("")),
                plan(Reason.UNKNOWN_CODE, "unknown stage", e -> e.setStage(MeasurementStage.UNKNOWN)),
                plan(
                        Reason.UNKNOWN_CODE,
                        "unknown direction",
                        e -> goals(e, goal(e, GoalDirection.UNKNOWN, GoalOutcome.NOT_EVALUATED, null))),
                review(Reason.UNKNOWN_CODE, "unknown outcome", e -> goals(e, goal(e, GoalOutcome.UNKNOWN))),
                review(
                        Reason.UNKNOWN_CODE,
                        "unknown change",
                        e -> goals(e, goal(e, GoalDirection.IMPROVE, GoalOutcome.ACHIEVED, SituationChange.UNKNOWN))));
    }

    private static FaultRecipe plan(Reason reason, String name, Change change) {
        return always(reason, "measurement: " + name, bench -> bench.plan(change::make));
    }

    private static FaultRecipe review(Reason reason, String name, Change change) {
        return always(reason, "measurement: " + name, bench -> bench.review(change::make));
    }

    private static AvainMeasurement.Builder goals(AvainMeasurement.Builder event, AvainGoal... goals) {
        return event.setGoals(List.of(goals));
    }

    private static AvainGoal domain(String domain) {
        return new AvainGoal(domain, GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED, null);
    }

    private static AvainGoal goal(AvainMeasurement.Builder event, GoalOutcome outcome) {
        return goal(event, GoalDirection.IMPROVE, outcome, null);
    }

    private static AvainGoal goal(
            AvainMeasurement.Builder event,
            GoalDirection direction,
            GoalOutcome outcome,
            @Nullable SituationChange change) {
        return new AvainGoal(event.getGoals().get(0).getDomain(), direction, outcome, change);
    }

    /** Changes a measurement that was made today. */
    @FunctionalInterface
    private interface Change {
        AvainMeasurement.Builder make(AvainMeasurement.Builder event);
    }
}
