package fi.hankevirta.app;

import fi.hankevirta.pipeline.Latencies;
import fi.hankevirta.pipeline.Latencies.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How long events take, as a histogram of each stage. */
final class LatencyTimers implements Latencies.Sink {
    /** Around the second within which figures follow, and up to backlogs of an hour. */
    private static final Duration[] BOUNDS = Arrays.stream(
                    new long[] {50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 600_000, 3_600_000})
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    LatencyTimers(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            timers.put(
                    stage,
                    Timer.builder("hankevirta.latency")
                            .description("From the broker's time of an arrival to the commit of what it changed, "
                                    + "once a commit; tallies: of the earliest arrival in it, figures: of the latest")
                            .tag("stage", stage.code())
                            .serviceLevelObjectives(BOUNDS)
                            .register(registry));
        }
    }

    @Override
    public void took(Stage stage, long ms) {
        Objects.requireNonNull(timers.get(stage)).record(Duration.ofMillis(ms));
    }
}
