package fi.hankevirta.batch;

/**
 * How many records one sender's stream held (specification, section 4).
 *
 * @param received all of them
 * @param accepted those without a problem
 * @param rejected the others
 */
public record Counts(long received, long accepted, long rejected) {
    static Counts one(boolean accepted) {
        return new Counts(1, accepted ? 1 : 0, accepted ? 0 : 1);
    }

    Counts plus(Counts other) {
        return new Counts(received + other.received, accepted + other.accepted, rejected + other.rejected);
    }
}
