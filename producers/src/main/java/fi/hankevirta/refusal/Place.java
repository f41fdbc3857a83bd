package fi.hankevirta.refusal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a refused record stands, in the sender's own topic.
 *
 * @param partition of the topic
 * @param offset in the partition
 * @param eventId of the event when that is a well-formed UUID, else null
 * @param at when it was refused
 */
record Place(int partition, long offset, @Nullable String eventId, Instant at) {}
