/** The benchmark of disclosure control. */
@NullMarked
package fi.hankevirta.bench.disclosure;

import org.jspecify.annotations.NullMarked;
