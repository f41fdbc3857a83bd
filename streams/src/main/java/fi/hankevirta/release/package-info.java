/** Pure core of releases: what is published of a cut of the figures, and what was published before. */
@NullMarked
package fi.hankevirta.release;

import org.jspecify.annotations.NullMarked;
