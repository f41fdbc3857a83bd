/** Tests of the independent recomputation on small cases made by hand. */
@NullMarked
package fi.hankevirta.batch;

import org.jspecify.annotations.NullMarked;
