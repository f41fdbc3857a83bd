/** A batch recomputation of the specification, against which the pipeline is tested; it shares no code with it. */
@NullMarked
package fi.hankevirta.batch;

import org.jspecify.annotations.NullMarked;
