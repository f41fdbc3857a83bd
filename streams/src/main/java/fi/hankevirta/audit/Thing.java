package fi.hankevirta.audit;

import fi.hankevirta.tally.Revision;

/**
 * A thing as the topics tell of it.
 *
 * @param counting its revision that counts
 * @param topic where that stands
 * @param partition where that stands
 * @param offset where that stands
 * @param accepted how many accepted records tell of it
 */
record Thing(Revision counting, String topic, int partition, long offset, int accepted) {
    /** Returns the thing that both tell of. */
    Thing merge(Thing other) {
        Thing later = counting.compareTo(other.counting) >= 0 ? this : other;
        return new Thing(later.counting, later.topic, later.partition, later.offset, accepted + other.accepted);
    }
}
