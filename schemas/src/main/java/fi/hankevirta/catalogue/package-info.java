/**
 * Catalogues in Finnish, Swedish and English, as data in one place each: what every figure and every status of a row
 * means (specification, section 6), and what every rule of the intake means and how its breach is mended (section 4).
 */
@NullMarked
package fi.hankevirta.catalogue;

import org.jspecify.annotations.NullMarked;
