/** Pure core of the figures: from tallies and the register to the rows of the progress topics. */
@NullMarked
package fi.hankevirta.progress;

import org.jspecify.annotations.NullMarked;
