package fi.hankevirta.publish;

import org.jspecify.annotations.Nullable;

/** Why an event was not published. Its text names fields and topics, never a value of the event. */
public final class NotPublishedException extends RuntimeException {
    private final Reason reason;
    private final @Nullable String field;
    private final String explanation;

    NotPublishedException(Reason reason, @Nullable String field, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.field = field;
        this.explanation = message;
    }

    /** Tells an event that may not be sent. */
    static NotPublishedException refused(Reason reason, @Nullable String field, String message) {
        return new NotPublishedException(reason, field, message, null);
    }

    /** Returns the class of the problem. */
    public Reason reason() {
        return reason;
    }

    /** Returns the field with the problem; null when it is not one of a field. */
    public @Nullable String field() {
        return field;
    }

    /** Returns what is wrong in one line: the message, which is never null. */
    public String explanation() {
        return explanation;
    }

    /** What can keep an event from being published. */
    public enum Reason {
        /** The record is no event of a stream. */
        NO_STREAM(true),
        /** The area is not in the register, or the sender has no such stream. */
        UNKNOWN_AREA(true),
        /** A required field holds nothing, or something of another type. */
        INCOMPLETE(true),
        /** A field holds a personal identity code (specification, section 5). */
        PERSONAL_IDENTITY_CODE(true),
        /** The event takes more bytes than the pipeline reads (specification, section 4). */
        TOO_LARGE(true),
        /** The spool's limit is reached, or its disk takes no more: the event was not accepted. */
        SPOOL_FULL(false),
        /** The broker did not acknowledge in time; the event may have arrived all the same. */
        TIMED_OUT(false),
        /** The broker does not know these credentials, or does not let them write here. */
        NOT_AUTHORISED(false),
        /** The publisher was closed before the event was acknowledged. */
        CLOSED(false),
        /** The client or the broker failed otherwise; the cause tells how. */
        FAILED(false);

        private final boolean beforeSending;

        Reason(boolean beforeSending) {
            this.beforeSending = beforeSending;
        }

        /** Returns whether nothing of the event left this process, because it may not: no later attempt can succeed. */
        public boolean isBeforeSending() {
            return beforeSending;
        }
    }
}
