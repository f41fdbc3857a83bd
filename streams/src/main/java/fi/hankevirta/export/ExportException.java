package fi.hankevirta.export;

/** Rows don't fit into one file of the format; the message is one line that says why and what to ask for instead. */
public final class ExportException extends RuntimeException {
    ExportException(String message) {
        super(message);
    }
}
