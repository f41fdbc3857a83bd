/** The Kafka shell: the topology, its processors and stores around the pure cores. */
@NullMarked
package fi.hankevirta.pipeline;

import org.jspecify.annotations.NullMarked;
