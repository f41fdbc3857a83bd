/** The calendar of Finland, held against the library's. */
@NullMarked
package fi.hankevirta.calendar;

import org.jspecify.annotations.NullMarked;
