package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table of contenders without work. */
final class IdleText {
    private static final double PERCENT = 100;

    private IdleText() {}

    /** Returns its cells; empty when the run was not watched without work. */
    static Optional<List<String>> of(Run run) {
        Usage idle = run.idle();
        Written written = run.idleWritten();
        if (idle == null || written == null) {
            return Optional.empty();
        }
        return Optional.of(List.of(
                run.contender(),
                percent(idle.cpu(), idle.wall()),
                percent(idle.brokerCpu(), idle.wall()),
                perSecond(written.internal(), idle.wall()),
                perSecond(written.progress(), idle.wall()),
                perSecond(written.offsets(), idle.wall()),
                perSecond(written.transactions(), idle.wall())));
    }

    private static String percent(@Nullable Double seconds, double of) {
        return seconds == null ? "-" : String.format(Locale.ROOT, "%.1f", PERCENT * seconds / of);
    }

    private static String perSecond(long bytes, double seconds) {
        return String.format(Locale.ROOT, "%,.0f", bytes / seconds);
    }
}
