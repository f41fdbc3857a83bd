package fi.hankevirta.simulator;

import fi.hankevirta.register.Register;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The right messages of one simulation over the programme's years, as its readers would see them. */
record TestHistory(List<Told> told) {
    static final Register REGISTER = Register.shipped();

    static TestHistory ofProgramme() {
        return new TestHistory(Told.right(new Simulation(REGISTER, SimulationPlan.of(2023, 60_000))));
    }

    /** Groups messages by the thing that they speak of, re-sent ones left out. */
    Map<String, List<Told>> things() {
        Set<String> seen = new HashSet<>();
        return told.stream()
                .filter(t -> seen.add(t.envelope().eventId()))
                .collect(Collectors.groupingBy(Told::entity, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns all events of a type, re-sent ones included. */
    <T extends SpecificRecord> List<T> of(Class<T> type) {
        return told.stream()
                .map(Told::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns the revision that counts of each thing of a type, unless it is retracted. */
    <T extends SpecificRecord> List<T> latest(Class<T> type) {
        return things().values().stream()
                .map(thing -> thing.stream()
                        .max(Comparator.comparing((Told t) -> t.envelope().revision())
                                .thenComparing(t -> t.envelope().recordedAt()))
                        .orElseThrow())
                .filter(t -> type.isInstance(t.event()) && !t.envelope().retracted())
                .map(t -> t.as(type))
                .toList();
    }
}
