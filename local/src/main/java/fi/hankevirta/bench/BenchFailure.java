package fi.hankevirta.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The benchmark can't go on: a process died or hangs, or figures are wrong. Its message is a line for the user. */
final class BenchFailure extends RuntimeException {
    private final transient List<String> details;

    BenchFailure(String message) {
        this(message, List.of(), null);
    }

    BenchFailure(String message, List<String> details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = List.copyOf(details);
    }

    /** Returns lines that tell more. */
    List<String> details() {
        return details;
    }
}
