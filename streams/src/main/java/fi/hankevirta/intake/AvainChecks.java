package fi.hankevirta.intake;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Rules of an AvainMeasurement (specification, sections 2 and 4). */
final class AvainChecks {
    private final Register register;

    AvainChecks(Register register) {
        this.register = register;
    }

    void check(AvainMeasurement event, LocalDate latest, Problems problems) {
        problems.require(Form.isUuid(event.getMeasurementId()), Rule.UUID_MALFORMED, "measurementId");
        problems.require(Form.isPseudonym(event.getPlanPseudonym()), Rule.PSEUDONYM_MALFORMED, "planPseudonym");
        MeasurementStage stage = event.getStage();
        if (stage == MeasurementStage.UNKNOWN) {
            problems.add(Rule.ENUM_UNKNOWN, "stage");
        } else {
            problems.require(
                    (event.getSequence() == 0) == (stage == MeasurementStage.PLAN),
                    Rule.SEQUENCE_ZERO_IFF_PLAN,
                    "sequence");
        }
        problems.require(event.getSequence() >= 0, Rule.SEQUENCE_NEGATIVE, "sequence");
        Calendar.check(problems, "measuredOn", event.getMeasuredOn(), latest);
        checkGoals(event, problems);
    }

    private void checkGoals(AvainMeasurement event, Problems problems) {
        Set<String> domains = new HashSet<>();
        boolean plan = event.getStage() == MeasurementStage.PLAN;
        for (AvainGoal goal : event.getGoals()) {
            problems.require(register.hasDomain(goal.getDomain()), Rule.CODE_UNKNOWN, "goals.domain");
            problems.require(domains.add(goal.getDomain()), Rule.DOMAIN_TWICE, "goals.domain");
            problems.require(goal.getDirection() != GoalDirection.UNKNOWN, Rule.ENUM_UNKNOWN, "goals.direction");
            problems.require(
                    goal.getSituationChange() != SituationChange.UNKNOWN, Rule.ENUM_UNKNOWN, "goals.situationChange");
            if (goal.getOutcome() == GoalOutcome.UNKNOWN) {
                problems.add(Rule.ENUM_UNKNOWN, "goals.outcome");
            } else if (plan) {
                problems.require(goal.getOutcome() == GoalOutcome.NOT_EVALUATED, Rule.PLAN_EVALUATED, "goals.outcome");
            }
        }
    }
}
