package fi.hankevirta.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** What the stream threads of an instance do. */
final class StreamsMetrics {
    private static final double MS_A_SECOND = 1_000;

    private final KafkaStreams streams;
    private volatile KafkaReadings readings = KafkaReadings.NONE;

    StreamsMetrics(MeterRegistry registry, Running running) {
        this.streams = running.streams();
        Gauge.builder("hankevirta.running", streams, s -> s.state() == State.RUNNING ? 1 : 0)
                .description("1 while all its work is in hand: it neither restores nor takes over or hands over work")
                .register(registry);
        Gauge.builder(
                        "hankevirta.threads",
                        streams,
                        s -> s.metadataForLocalThreads().size())
                .description("Stream threads that are alive")
                .register(registry);
        FunctionCounter.builder("hankevirta.threads.replaced", running.threads(), ThreadReplacement::failures)
                .description("Stream threads that failed, since the start; after several the instance ends")
                .register(registry);
        FunctionCounter.builder("hankevirta.rebalances", running.rebalances(), Rebalances::count)
                .description("Times that work was taken over, handed over or restored, since the start")
                .register(registry);
        Gauge.builder("hankevirta.commit.longest.seconds", this, m -> m.readings.longestCommitMs() / MS_A_SECOND)
                .description("Longest commit of a stream thread in about the last minute")
                .register(registry);
        for (String activity : KafkaReadings.ACTIVITIES) {
            Gauge.builder(
                            "hankevirta.thread.busy.ratio",
                            this,
                            m -> m.readings.busy().getOrDefault(activity, 0.0))
                    .description("Share of its time that a stream thread spends so, greatest of all threads")
                    .tag("activity", activity)
                    .register(registry);
        }
    }

    /** Takes a look, which is what is told until the next one. */
    KafkaReadings look() {
        readings = KafkaReadings.of(streams.metrics());
        return readings;
    }
}
