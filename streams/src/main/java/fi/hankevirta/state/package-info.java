/** The state that is kept of each entity: compact bytes in a table of our own in memory. */
@NullMarked
package fi.hankevirta.state;

import org.jspecify.annotations.NullMarked;
