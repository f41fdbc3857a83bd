/** Tests of the tallies: which revision counts, and what it adds to which cell. */
@NullMarked
package fi.hankevirta.tally;

import org.jspecify.annotations.NullMarked;
