/** What disclosure control costs in time, and how much more it suppresses than would be needed. */
@NullMarked
package fi.hankevirta.bench.disclosure;

import org.jspecify.annotations.NullMarked;
