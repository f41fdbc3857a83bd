/**
 * Disclosure control of tables of counts: which cells to suppress, and the proof that nothing suppressed can be found
 * out again. Pure, and knows no figure: counts, the sums that tie them, and what is published of them.
 *
 * <p>Words as in official statistics: a <em>cell</em> is what one row publishes, <em>primary</em> suppression hides
 * what is small in itself, <em>complementary</em> suppression what would give it away.
 */
@NullMarked
package fi.hankevirta.release.disclosure;

import org.jspecify.annotations.NullMarked;
