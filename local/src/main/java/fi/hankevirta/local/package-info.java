/** Everything on one machine: the command, the embedded broker, the demonstration and its view. */
@NullMarked
package fi.hankevirta.local;

import org.jspecify.annotations.NullMarked;
