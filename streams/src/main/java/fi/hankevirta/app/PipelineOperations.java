package fi.hankevirta.app;

import fi.hankevirta.dashboard.Moment;
import fi.hankevirta.dashboard.Operations;
import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.topic.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Tells how the pipeline of this process fares, by what its metrics are made of. */
final class PipelineOperations implements Supplier<Operations>, AutoCloseable {
    private final Running running;
    private final Gauges gauges;
    private final Clock clock;
    private final List<String> senders;
    private final Map<String, Source> sources;
    private final History history;

    private PipelineOperations(Running running, Gauges gauges, Topics topics, Clock clock) {
        this.running = running;
        this.gauges = gauges;
        this.clock = clock;
        this.senders = topics.senders();
        this.sources = Intakes.sources(topics);
        this.history = History.start(this::now);
    }

    /** Begins to remember how it fares. */
    static PipelineOperations start(Running running, Gauges gauges, Topics topics, Clock clock) {
        return new PipelineOperations(running, gauges, topics, clock);
    }

    @Override
    public Operations get() {
        return new Operations(
                running.health().isReady(),
                running.health().lag(),
                running.streams().metadataForLocalThreads().size(),
                gauges.untold().tasks(),
                gauges.held().entities(),
                history.moments(),
                intake());
    }

    @Override
    public void close() {
        history.close();
    }

    private Moment now() {
        KafkaReadings readings = KafkaReadings.of(running.streams().metrics());
        Intakes intakes = Intakes.of(gauges.counts(), readings.lags(), sources, clock.millis());
        return new Moment(
                clock.instant(),
                sum(intakes.counts(), Counts::received),
                sum(intakes.counts(), Counts::rejected),
                intakes.lagMs(),
                running.threads().failures(),
                gauges.held().bytes());
    }

    private List<Operations.Intake> intake() {
        Map<Source, Counts> counts = gauges.counts().bySource();
        return senders.stream().map(sender -> intake(sender, counts)).toList();
    }

    private static Operations.Intake intake(String sender, Map<Source, Counts> counts) {
        Map<Source, Counts> own = new TreeMap<>(counts);
        own.keySet().removeIf(source -> !source.area().equals(sender));
        return new Operations.Intake(
                sender,
                sum(own, Counts::received),
                sum(own, Counts::applied),
                sum(own, Counts::superseded),
                sum(own, Counts::rejected));
    }

    private static long sum(Map<Source, Counts> counts, ToLongFunction<Counts> of) {
        return counts.values().stream().mapToLong(of).sum();
    }
}
