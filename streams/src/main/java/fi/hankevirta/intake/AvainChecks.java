package fi.hankevirta.intake;

import fi.hankevirta.encoded.EncodedGoal;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.register.Register;
import java.util.List;

/** Rules of an AvainMeasurement (specification, sections 2 and 4). */
final class AvainChecks {
    private static final int FEW = 16; // Comparing each with each is faster up to here, and makes no object.

    private final Register register;

    AvainChecks(Register register) {
        this.register = register;
    }

    void check(EncodedMeasurement event, long latest, Problems problems) {
        problems.require(Form.isUuid(event.measurementId()), Rule.UUID_MALFORMED, "measurementId");
        problems.require(Form.isPseudonym(event.planPseudonym()), Rule.PSEUDONYM_MALFORMED, "planPseudonym");
        MeasurementStage stage = event.stage();
        if (stage == MeasurementStage.UNKNOWN) {
            problems.add(Rule.ENUM_UNKNOWN, "stage");
        } else {
            problems.require(
                    (event.sequence() == 0) == (stage == MeasurementStage.PLAN),
                    Rule.SEQUENCE_ZERO_IFF_PLAN,
                    "sequence");
        }
        problems.require(event.sequence() >= 0, Rule.SEQUENCE_NEGATIVE, "sequence");
        Calendar.check(problems, "measuredOn", event.measuredOn(), latest);
        checkGoals(event, problems);
    }

    private void checkGoals(EncodedMeasurement event, Problems problems) {
        List<EncodedGoal> goals = event.goals();
        problems.require(isEachDomainOnce(goals), Rule.DOMAIN_TWICE, "goals.domain");
        boolean plan = event.stage() == MeasurementStage.PLAN;
        for (int i = 0; i < goals.size(); i++) {
            EncodedGoal goal = goals.get(i);
            problems.require(register.hasDomain(goal.domain()), Rule.CODE_UNKNOWN, "goals.domain");
            problems.require(goal.direction() != GoalDirection.UNKNOWN, Rule.ENUM_UNKNOWN, "goals.direction");
            problems.require(
                    goal.situationChange() != SituationChange.UNKNOWN, Rule.ENUM_UNKNOWN, "goals.situationChange");
            if (goal.outcome() == GoalOutcome.UNKNOWN) {
                problems.add(Rule.ENUM_UNKNOWN, "goals.outcome");
            } else if (plan) {
                problems.require(goal.outcome() == GoalOutcome.NOT_EVALUATED, Rule.PLAN_EVALUATED, "goals.outcome");
            }
        }
    }

    private static boolean isEachDomainOnce(List<EncodedGoal> goals) {
        if (goals.size() > FEW) {
            return goals.stream().map(EncodedGoal::domain).distinct().count() == goals.size();
        }
        for (int i = 1; i < goals.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (goals.get(i).domain().equals(goals.get(j).domain())) {
                    return false;
                }
            }
        }
        return true;
    }
}
