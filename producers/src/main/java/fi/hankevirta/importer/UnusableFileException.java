package fi.hankevirta.importer;

import java.nio.file.Path;

/** A file that can't be imported at all; its message is one line that says why and holds no value of the file. */
public final class UnusableFileException extends RuntimeException {
    private final String reason;

    /** Tells the reason to a caller that knows which file it is of. */
    UnusableFileException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Tells which file the reason is of. */
    UnusableFileException(Path file, String reason) {
        super(file + " can't be imported: " + reason);
        this.reason = reason;
    }

    /** Names the file. */
    UnusableFileException of(Path file) {
        return new UnusableFileException(file, reason);
    }
}
