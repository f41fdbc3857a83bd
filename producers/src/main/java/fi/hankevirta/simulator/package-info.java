/** The regional systems, imitated: what they would send over the programme's years, its faults included. */
@NullMarked
package fi.hankevirta.simulator;

import org.jspecify.annotations.NullMarked;
