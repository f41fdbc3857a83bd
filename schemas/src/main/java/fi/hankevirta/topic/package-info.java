/** The streams of events and the declaration of every topic. */
@NullMarked
package fi.hankevirta.topic;

import org.jspecify.annotations.NullMarked;
