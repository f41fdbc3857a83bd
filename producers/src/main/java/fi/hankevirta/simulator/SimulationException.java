package fi.hankevirta.simulator;

import org.jspecify.annotations.Nullable;

/** The simulation could not be sent; the message is one line that says what, where and how to mend it. */
public final class SimulationException extends RuntimeException {
    SimulationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
