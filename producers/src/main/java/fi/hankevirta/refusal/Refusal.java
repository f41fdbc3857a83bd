package fi.hankevirta.refusal;

import java.util.Set;

/**
 * One refused record, as far as it can be told without repeating anything that came over the wire.
 *
 * @param topic name of the sender's topic that holds the record
 * @param place of the record
 * @param problems every kind of problem that it has, at least one
 */
record Refusal(String topic, Place place, Set<ProblemKind> problems) {}
