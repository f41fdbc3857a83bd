package fi.hankevirta.simulator;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What all things of one run share.
 *
 * @param register the register
 * @param plan the plan of the run
 * @param outlets the ways out
 * @param habits how sources behave
 * @param ledger what the sources hold so far
 */
record World(Register register, SimulationPlan plan, Outlets outlets, Habits habits, Ledger ledger) {
    static World of(Register register, SimulationPlan plan) {
        int first = Days.month(Days.of(plan.from()));
        int last = Days.month(Days.of(plan.until()));
        return new World(register, plan, new Outlets(register), Habits.of(plan), new Ledger(first, last));
    }

    /** Returns the seed of something of this name. */
    long seed(String name) {
        return Chance.mix(plan.seed(), name);
    }

    /** Returns the time after which nothing is sent. */
    long end() {
        return Days.time(Days.of(plan.until()) + SimulationPlan.AFTERMATH_DAYS, 1);
    }

    /** Makes the life of a thing of one history. */
    <S> Life<S> life(Outlet outlet, Thing<S> thing, List<Change<S>> changes, Chance chance) {
        List<Revision<S>> revisions = new History(habits, chance).of(thing, changes);
        return new Life<>(outlet, thing, revisions, Schedule.of(revisions, habits, chance, end()));
    }

    /** Returns who is expected to report a stream, within the plan's years. */
    List<Expectation> expectations(EventStream stream) {
        return register.expectations().stream()
                .filter(e -> e.stream().equals(stream.code()))
                .filter(e -> !e.from().isAfter(YearMonth.from(plan.until())))
                .toList();
    }

    /** Returns the first day on which clients' events of a stream begin; at least a year is left then. */
    LocalDate firstDay(EventStream stream) {
        LocalDate expected = expectations(stream).stream()
                .map(Expectation::from)
                .min(Comparator.naturalOrder())
                .map(month -> month.atDay(1))
                .orElse(plan.from());
        LocalDate latest = plan.until().minusYears(1);
        LocalDate earliest = expected.isBefore(plan.from()) ? plan.from() : expected;
        return earliest.isAfter(latest) ? latest : earliest;
    }
}
