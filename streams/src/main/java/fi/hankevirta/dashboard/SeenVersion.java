package fi.hankevirta.dashboard;

import java.time.Clock;
import java.time.Instant;

/** Remembers since when the rows have been of their version, so that a page says it alike until they change. */
final class SeenVersion {
    private final Clock clock;
    private String version = "";
    private Instant since = Instant.EPOCH;

    SeenVersion(Clock clock) {
        this.clock = clock;
    }

    synchronized Instant since(String now) {
        if (!now.equals(version)) {
            version = now;
            since = clock.instant();
        }
        return since;
    }
}
