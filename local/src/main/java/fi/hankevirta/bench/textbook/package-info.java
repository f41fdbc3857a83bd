/**
 * The same figures by Kafka Streams as its documentation teaches it: the state of each root in a store, its changes as
 * records through a repartition topic, an aggregate a cell, and the rows. It exists to be measured, and nothing else
 * uses it. It trusts keys and partitions, and tells no refusals.
 */
@NullMarked
package fi.hankevirta.bench.textbook;

import org.jspecify.annotations.NullMarked;
