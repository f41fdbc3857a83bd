/** What an area reads of its refusals: which of its events were refused, what that means and what to do about it. */
@NullMarked
package fi.hankevirta.refusal;

import org.jspecify.annotations.NullMarked;
