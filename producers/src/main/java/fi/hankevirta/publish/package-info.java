/** Events on their way out of a region: the publisher library, pseudonyms and the {@code publish} command. */
@NullMarked
package fi.hankevirta.publish;

import org.jspecify.annotations.NullMarked;
