package fi.hankevirta.register;

/** A register that can't be used; its message is one line with file, line and reason. */
public final class RegisterException extends RuntimeException {
    RegisterException(String file, long line, String reason) {
        super((line > 0 ? file + ", line " + line + ": " + reason : file + ": " + reason).replaceAll("\\R", " "));
    }
}
