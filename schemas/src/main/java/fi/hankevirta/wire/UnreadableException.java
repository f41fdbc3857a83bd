package fi.hankevirta.wire;

/** Bytes that are not a record of the expected type. Its text never holds any of the bytes. */
public final class UnreadableException extends Exception {
    private final Cause cause;

    /** Says what is wrong. */
    public UnreadableException(Cause cause) {
        super(cause.explanation, null, false, false);
        this.cause = cause;
    }

    /** Returns what is wrong with the bytes. */
    public Cause reason() {
        return cause;
    }

    /** What can be wrong with the bytes of a record (specification, section 4, UNREADABLE). */
    public enum Cause {
        EMPTY("the value is null or empty"),
        TOO_LARGE("the value is over 64 KiB"),
        NOT_SINGLE_OBJECT("the value does not start with C3 01 and a fingerprint"),
        UNKNOWN_SCHEMA("the fingerprint is of no released schema of this stream"),
        NOT_DECODABLE("the body is not a record of its schema, or is cut short"),
        TRAILING_BYTES("bytes follow the record");

        private final String explanation;

        Cause(String explanation) {
            this.explanation = explanation;
        }
    }
}
