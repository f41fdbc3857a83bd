package fi.hankevirta.bench;

import org.jspecify.annotations.Nullable;

/**
 * How a contender took in all events that were there.
 *
 * @param events how many
 * @param found bytes or different entities, by which it is checked; 0 for one that writes
 * @param firstAfter seconds until its first event was taken in
 * @param coldEvents events of the first half, its start with them; 0 when it was too short to tell halves apart
 * @param cold what they took
 * @param warmEvents events of the second half, with all that follows until the last row is read
 * @param warm what they took
 * @param total what all of it took
 */
record CatchUp(
        long events,
        long found,
        double firstAfter,
        long coldEvents,
        @Nullable Usage cold,
        long warmEvents,
        @Nullable Usage warm,
        Usage total) {}
