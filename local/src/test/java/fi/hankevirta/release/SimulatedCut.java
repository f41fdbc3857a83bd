package fi.hankevirta.release;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.register.Register;
import fi.hankevirta.simulator.Simulation;
import fi.hankevirta.simulator.SimulationPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Cuts of simulated regions over the years of the programme, recomputed from events, without a pipeline. */
final class SimulatedCut {
    static final int TARGET_DAYS = 30;
    static final int TIMELINESS_DAYS = 15;
    private static final long ARRIVED = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    static final int EVENTS = 20_000;
    /** Everything that the regions sent in four years, made once for all tests. */
    static final LiveCut WHOLE = of(Register.shipped(), 1, EVENTS, EVENTS);

    private SimulatedCut() {}

    /**
     * Returns a cut.
     *
     * @param events how many are sent in all
     * @param arrived how many of them, the first ones, have arrived
     */
    static LiveCut of(Register register, long seed, int events, int arrived) {
        List<Arrival> arrivals = new ArrayList<>();
        new Simulation(register, SimulationPlan.of(seed, events))
                .forEach(message -> arrivals.add(new Arrival(
                        message.topic(), 0, arrivals.size(), ARRIVED, message.key(), message.value(), List.of())));
        return new LiveCut(Batch.of(register, arrivals.subList(0, arrived), TARGET_DAYS, TIMELINESS_DAYS)
                .figures());
    }
}
