/** The local store of events that were accepted and not yet acknowledged by a broker. */
@NullMarked
package fi.hankevirta.spool;

import org.jspecify.annotations.NullMarked;
