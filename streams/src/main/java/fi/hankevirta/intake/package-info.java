/** Pure rules that accept or refuse one record (specification, sections 2, 4 and 5). */
@NullMarked
package fi.hankevirta.intake;

import org.jspecify.annotations.NullMarked;
