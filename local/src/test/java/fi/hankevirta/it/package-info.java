/** Integration tests: the pipeline on a real cluster, held to the independent batch recomputation. */
@NullMarked
package fi.hankevirta.it;

import org.jspecify.annotations.NullMarked;
