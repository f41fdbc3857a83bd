package fi.hankevirta.progress;

import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.topic.EventStream;

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
        Reporters reporters = new Reporters(register);
        return (breakdown, place, period) -> reporters.count(stream.code(), place, period.last());
    }

    /** Areas expected to report the stream of the breakdown by the last month of the period. */
    static Expected reporters(Register register) {
        Reporters reporters = new Reporters(register);
        return (breakdown, place, period) ->
                reporters.count(Breakdown.value(breakdown, "stream"), place, period.last());
    }

    private static int participants(Register register, String pilot, Place place) {
        return (int) place.areas().stream()
                .filter(register.participants(pilot)::containsKey)
                .count();
    }
}
