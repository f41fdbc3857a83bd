package fi.hankevirta.simulator;

import fi.hankevirta.register.Register;
import java.util.Iterator;

/**
 * What the regional systems of a register, and THL, send over the programme's years: pilots, AVAIN measurements, SPro
 * notifications, structural statuses and closed months, with re-sends, late and misplaced messages, corrections,
 * retractions and wrong messages as the plan asks for.
 *
 * <p>Six tenths of the right messages are of notifications, three of AVAIN and the rest of the other streams, whose
 * things are few by nature: in long runs the areas close each month up to ninety times more, and beyond a good million
 * messages the share of the others falls. In short runs things of every sender and stream come first.
 *
 * <p>Everything that is not wrong keeps the rules of the specification's sections 2 and 4. It may be shared between
 * threads; its iterators may not.
 */
public final class Simulation implements Iterable<SimulatedMessage> {
    private final Register register;
    private final SimulationPlan plan;

    /** Makes a simulation of all areas of a register. */
    public Simulation(Register register, SimulationPlan plan) {
        this.register = register;
        this.plan = plan;
    }

    /** Returns the plan. */
    public SimulationPlan plan() {
        return plan;
    }

    /**
     * Starts the simulation: exactly as many messages as planned, in the order of their sending, the same each time.
     */
    @Override
    public Iterator<SimulatedMessage> iterator() {
        return new Messages(World.of(register, plan));
    }
}
