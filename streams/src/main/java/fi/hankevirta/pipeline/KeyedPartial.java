package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A record of the topic of partials.
 *
 * @param key which cell of which partition
 * @param told what was counted in it
 */
record KeyedPartial(PartialKey key, ToldPartial told) {
    /** Reads a record; null when it is none that the tallies tell. */
    static @Nullable KeyedPartial parse(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            return new KeyedPartial(PartialKey.parse(requireNonNull(key)), ToldPartial.parse(requireNonNull(value)));
        } catch (RuntimeException e) { // Whatever foreign bytes, or a cell that no stage here makes, throw.
            return null;
        }
    }
}
