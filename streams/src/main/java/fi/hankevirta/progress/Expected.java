package fi.hankevirta.progress;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Month;
import fi.hankevirta.topic.EventStream;
import java.util.Map;
import java.util.stream.Collectors;

/** How many areas at or under a place the register expects to report a row (specification, section 6). */
@FunctionalInterface
interface Expected {
    int areas(String breakdown, Place place, Period period);

    /** The coordinator reports, no area does. */
    static Expected none() {
        return (breakdown, place, period) -> 0;
    }

    /** Areas that take part in the pilot of the breakdown. */
    static Expected participants(Register register) {
        return (breakdown, place, period) -> participants(register, Breakdown.value(breakdown, "pilot"), place);
    }

    /** Areas that take part in this pilot. */
    static Expected participants(Register register, String pilot) {
        return (breakdown, place, period) -> participants(register, pilot, place);
    }

    /** Areas expected to report a stream by the last month of the period. */
    static Expected reporters(Register register, EventStream stream) {
        Map<String, Integer> from = register.expectations().stream()
                .filter(e -> e.stream().equals(stream.code()))
                .collect(Collectors.toUnmodifiableMap(Expectation::hankealue, e -> Month.of(e.from())));
        return (breakdown, place, period) -> (int) place.areas().stream()
                .filter(area -> from.containsKey(area) && from.get(area) <= period.last())
                .count();
    }

    private static int participants(Register register, String pilot, Place place) {
        return (int) place.areas().stream()
                .filter(register.participants(pilot)::containsKey)
                .count();
    }
}
