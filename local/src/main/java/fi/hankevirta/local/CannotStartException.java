package fi.hankevirta.local;

import org.jspecify.annotations.Nullable;

/**
 * Something on this machine stands in the way of a start; the message is one line that says what and how to mend it.
 */
public final class CannotStartException extends RuntimeException {
    CannotStartException(String message) {
        this(message, null);
    }

    CannotStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
