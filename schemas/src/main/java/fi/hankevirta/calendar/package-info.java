/** The calendar that instants are read by. */
@NullMarked
package fi.hankevirta.calendar;

import org.jspecify.annotations.NullMarked;
