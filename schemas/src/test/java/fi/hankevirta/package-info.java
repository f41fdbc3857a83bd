/** What holds for the whole module. */
@NullMarked
package fi.hankevirta;

import org.jspecify.annotations.NullMarked;
