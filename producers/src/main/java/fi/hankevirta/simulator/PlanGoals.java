package fi.hankevirta.simulator;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.register.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goals of a plan: the same domains and directions in each measurement, evaluated in the reviews. */
final class PlanGoals {
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final double IMPROVE = 0.7;
    private static final double MAINTAIN = 0.22;
    private static final double NOT_EVALUATED = 0.12;
    private static final double ACHIEVED_AT_FIRST = 0.2;
    private static final double ACHIEVED_BY_REVIEW = 0.1;
    private static final double PARTLY = 0.35;
    private static final double CHANGE_KNOWN = 0.85;
    private static final double WORSENED = 0.15;
    private static final double UNCHANGED = 0.35;

    private final List<Code> domains;
    private final long seed;

    /**
     * Makes the goals of a plan.
     *
     * @param domains all domains of the register
     * @param seed the plan's seed, from which all else is drawn anew at each measurement: nothing is kept
     */
    PlanGoals(List<Code> domains, long seed) {
        this.domains = domains;
        this.seed = seed;
    }

    List<AvainGoal> asOf(Measurement measurement) {
        Chance ofPlan = new Chance(Chance.mix(seed, -1));
        Chance ofReview = new Chance(Chance.mix(seed, 1000L * measurement.sequence() + measurement.version() + 1));
        List<Code> chosen = ofPlan.some(domains, ofPlan.between(FEWEST, MOST));
        List<AvainGoal> goals = new ArrayList<>(chosen.size());
        for (Code domain : chosen) {
            GoalDirection direction = direction(ofPlan);
            GoalOutcome outcome = outcome(measurement, ofReview);
            goals.add(new AvainGoal(domain.code(), direction, outcome, change(outcome, ofReview)));
        }
        return goals;
    }

    private static GoalDirection direction(Chance chance) {
        double share = chance.share();
        if (share < IMPROVE) {
            return GoalDirection.IMPROVE;
        }
        return share < IMPROVE + MAINTAIN ? GoalDirection.MAINTAIN : GoalDirection.NOT_A_GOAL;
    }

    private static GoalOutcome outcome(Measurement measurement, Chance chance) {
        if (measurement.stage() == MeasurementStage.PLAN || chance.of(NOT_EVALUATED)) {
            return GoalOutcome.NOT_EVALUATED;
        }
        double share = chance.share();
        double achieved = ACHIEVED_AT_FIRST + ACHIEVED_BY_REVIEW * measurement.sequence();
        if (share < achieved) {
            return GoalOutcome.ACHIEVED;
        }
        return share < achieved + PARTLY ? GoalOutcome.PARTLY_ACHIEVED : GoalOutcome.NOT_ACHIEVED;
    }

    private static @Nullable SituationChange change(GoalOutcome outcome, Chance chance) {
        if (outcome == GoalOutcome.NOT_EVALUATED || !chance.of(CHANGE_KNOWN)) {
            return null;
        }
        double share = chance.share();
        if (share < WORSENED) {
            return SituationChange.WORSENED;
        }
        return share < WORSENED + UNCHANGED ? SituationChange.UNCHANGED : SituationChange.IMPROVED;
    }
}
