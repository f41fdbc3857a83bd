package fi.hankevirta.access;

import org.jspecify.annotations.Nullable;

/** A secret that can't be used. The message is one line, names the file or variable and never the secret. */
public final class SecretException extends RuntimeException {
    /** Tells in one line what is wrong and how to mend it. */
    public SecretException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
