package fi.hankevirta.simulator;

/**
 * A change of a thing, as its source records it.
 *
 * @param recordedAt in milliseconds
 * @param state the thing after the change
 */
record Change<S>(long recordedAt, S state) {}
