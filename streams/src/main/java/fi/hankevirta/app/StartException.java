package fi.hankevirta.app;

/** The pipeline can't start; the message is what to tell the operator: what, where and how to mend it. */
public final class StartException extends RuntimeException {
    /** Makes the exception of a message, which may have several lines. */
    public StartException(String message) {
        super(message);
    }

    /** Makes the exception of a message and what was behind it. */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
