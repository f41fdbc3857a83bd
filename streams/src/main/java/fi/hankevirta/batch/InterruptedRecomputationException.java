package fi.hankevirta.batch;

/** The thread that recomputes was told to end. */
public final class InterruptedRecomputationException extends RuntimeException {
    InterruptedRecomputationException() {
        super("interrupted while recomputing");
    }
}
