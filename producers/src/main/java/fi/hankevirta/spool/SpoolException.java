package fi.hankevirta.spool;

import org.jspecify.annotations.Nullable;

/** A spool can't be opened or read; the message is one line that says which, why and what to do. */
public final class SpoolException extends RuntimeException {
    SpoolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
