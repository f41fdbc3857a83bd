package fi.hankevirta.spool;

import org.jspecify.annotations.Nullable;

/** Events were not accepted, because a limit is reached or the disk takes no more; the message says which. */
public final class SpoolFullException extends RuntimeException {
    SpoolFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
