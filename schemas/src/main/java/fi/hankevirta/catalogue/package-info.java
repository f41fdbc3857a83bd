/** The catalogue of figures: what each of them means, as data in one place (specification, section 6). */
@NullMarked
package fi.hankevirta.catalogue;

import org.jspecify.annotations.NullMarked;
