/** Tests of the topology without a broker, against the independent batch recomputation. */
@NullMarked
package fi.hankevirta.pipeline;

import org.jspecify.annotations.NullMarked;
