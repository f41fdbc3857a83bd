package fi.hankevirta.simulator;

/**
 * A revision of a thing.
 *
 * @param number the revision as the event carries it
 * @param recordedAt when the source recorded it, in milliseconds; different in each revision of a thing
 * @param nature ORDINARY, CORRECTION or RETRACTION
 * @param retracted whether the thing is retracted in it
 * @param state what it says of the thing
 */
record Revision<S>(int number, long recordedAt, Nature nature, boolean retracted, S state) {}
