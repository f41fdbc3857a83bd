package fi.hankevirta.batch;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was refused.
 *
 * @param eventId the event's id, null unless it could be read and is a well-formed UUID
 * @param problems every problem found
 */
public record Refusal(@Nullable String eventId, SortedSet<Problem> problems) {}
