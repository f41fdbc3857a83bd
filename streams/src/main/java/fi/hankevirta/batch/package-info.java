/**
 * The independent recomputation of every figure from the records of the ingress topics: it is what the pipeline is
 * tested against, and what {@code verify} compares a running installation with.
 *
 * <p>It is written from the specification alone and shares no code with the pipeline, so that a mistake in one of the
 * two shows as a difference.
 */
@NullMarked
package fi.hankevirta.batch;

import org.jspecify.annotations.NullMarked;
