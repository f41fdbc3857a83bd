package fi.hankevirta.batch;

/**
 * How many records one sender's stream held (specification, section 4).
 *
 * @param received all of them
 * @param accepted those without a problem
 * @param rejected the others
 */
public record Counts(long received, long accepted, long rejected) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts withAccepted() {
        return new Counts(received + 1, accepted + 1, rejected);
    }

    Counts withRejected() {
        return new Counts(received + 1, accepted, rejected + 1);
    }
}
