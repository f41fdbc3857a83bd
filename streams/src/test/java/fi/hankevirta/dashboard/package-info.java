/** Tests of the pages: what a reader, a browser and a screen reader are told of rows that a test chooses. */
@NullMarked
package fi.hankevirta.dashboard;

import org.jspecify.annotations.NullMarked;
