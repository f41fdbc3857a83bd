/** Tests of the figures, by hand-made tallies and literal expectations. */
@NullMarked
package fi.hankevirta.progress;

import org.jspecify.annotations.NullMarked;
