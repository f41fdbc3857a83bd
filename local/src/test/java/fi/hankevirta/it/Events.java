package fi.hankevirta.it;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.pipeline.RandomEvents;
import fi.hankevirta.register.Register;
import fi.hankevirta.simulator.Simulation;
import fi.hankevirta.simulator.SimulationPlan;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the regions send in the tests, the same for a seed; where it stands is not decided yet. */
final class Events {
    private static final double WRONG_SHARE = 0.05;

    private Events() {}

    /** Returns believable histories of all areas and streams, some of it wrong. */
    static List<Arrival> simulated(Register register, long seed, int count) {
        List<Arrival> events = new ArrayList<>();
        new Simulation(register, SimulationPlan.of(seed, count).withWrongShare(WRONG_SHARE)).forEach(message -> {
            List<Map.Entry<String, byte @Nullable []>> headers = new ArrayList<>();
            message.headers().forEach(header -> headers.add(new SimpleImmutableEntry<>(header.key(), header.value())));
            events.add(new Arrival(message.topic(), 0, 0, 0, message.key(), message.value(), headers));
        });
        return events;
    }

    /** Returns events of few things whose revisions collide and tie; one in ten breaks a rule. */
    static List<Arrival> colliding(Register register, long seed, int count) {
        return new RandomEvents(register, seed).arrivals(count);
    }
}
