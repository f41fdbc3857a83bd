/**
 * Events read where they lie, in their encoding, without an object for each: the form in which the pipeline checks,
 * compares, counts and keeps the events that come in millions.
 */
@NullMarked
package fi.hankevirta.encoded;

import org.jspecify.annotations.NullMarked;
