package fi.hankevirta.simulator;

import org.apache.avro.specific.SpecificRecord;

/** A thing that events speak of. */
interface Thing<S> {
    /** Returns the event that tells of a revision: always the same one for the same revision. */
    SpecificRecord event(Revision<S> revision);

    /** Draws a mistake in the state, as the function that mends it. */
    Mending<S> mending(Chance chance);

    /** Mends a mistake in a state. */
    @FunctionalInterface
    interface Mending<S> {
        S mended(S state);
    }
}
