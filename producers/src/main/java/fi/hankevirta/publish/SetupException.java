package fi.hankevirta.publish;

import org.jspecify.annotations.Nullable;

/** Something that must be mended before anything can be sent; its message is one line that says what and how. */
public final class SetupException extends RuntimeException {
    /** Tells what is wrong and how to mend it. */
    public SetupException(String message) {
        this(message, null);
    }

    /** Tells what is wrong and how to mend it, and what it was found by. */
    public SetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
