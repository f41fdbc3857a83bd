package fi.hankevirta.topic;

import org.jspecify.annotations.Nullable;

/** The cluster could not be asked or refused what it was asked; the message is one line that says what to do. */
public final class ProvisioningException extends RuntimeException {
    ProvisioningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
