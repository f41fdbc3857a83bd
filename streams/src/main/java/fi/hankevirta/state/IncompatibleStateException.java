package fi.hankevirta.state;

/** State that this version can't read, because a newer one wrote it. No retry mends it, so the instance ends. */
public final class IncompatibleStateException extends RuntimeException {
    private static final String MEND = ": a newer version wrote it. Start that version, or stop all instances and "
            + "recompute everything with `hankevirta reset`";

    /** Says what was found. */
    public IncompatibleStateException(String what) {
        super(what + MEND);
    }

    /** Says what was found, and what came of it. */
    public IncompatibleStateException(String what, Throwable cause) {
        super(what + MEND, cause);
    }
}
