/** Tests of what the topics of senders tell. */
@NullMarked
package fi.hankevirta.senders;

import org.jspecify.annotations.NullMarked;
