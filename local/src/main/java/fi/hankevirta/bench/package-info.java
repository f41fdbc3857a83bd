/** The benchmark: what each contender costs for the same events, with figures that are proven right first. */
@NullMarked
package fi.hankevirta.bench;

import org.jspecify.annotations.NullMarked;
