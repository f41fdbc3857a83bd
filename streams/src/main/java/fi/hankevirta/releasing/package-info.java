/** Answers requests for releases: reads what they are made of, decides, and says what to write. */
@NullMarked
package fi.hankevirta.releasing;

import org.jspecify.annotations.NullMarked;
