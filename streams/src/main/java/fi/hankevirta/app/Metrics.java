package fi.hankevirta.app;

import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.HeldEntities;
import fi.hankevirta.pipeline.Latencies;
import fi.hankevirta.pipeline.PassedOver;
import fi.hankevirta.pipeline.UntoldFigures;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of an instance, chosen: Kafka's own would be some 15,000 with these topics. Labels hold register codes,
 * names of streams and of a few things else only; docs/monitoring lists them.
 */
final class Metrics implements AutoCloseable {
    private static final double MS_A_SECOND = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final List<Runnable> looks = new ArrayList<>();
    private @Nullable BrokerWatch brokers;

    /** Returns what takes the latencies that a pipeline measures. */
    Latencies latencies() {
        return new Latencies(System::currentTimeMillis, new LatencyTimers(registry));
    }

    /** Adds those of a pipeline, and begins to ask its brokers. */
    void add(PipelineSettings settings, Register register, Topics topics, Running running, Gauges gauges) {
        addProcess(Path.of(settings.stateDir()).toFile());
        add(running.health(), gauges);
        IntakeMetrics intake = new IntakeMetrics(registry, gauges, register, topics, Clock.systemUTC());
        StreamsMetrics threads = new StreamsMetrics(registry, running);
        brokers = BrokerWatch.start(
                settings.client(), topics.all().stream().map(Topic::name).toList());
        looks.add(() -> intake.look(threads.look()));
        looks.add(new BrokerMetrics(registry, brokers)::look);
    }

    /** Adds those of the API. */
    void add(FigurePages api) {
        gauge("hankevirta.api.ready", "1 once the API has read all figures", api, a -> a.isReady() ? 1 : 0);
        gauge("hankevirta.api.rows", "Rows of figures that the API holds", api, FigurePages::rows);
        gauge(
                "hankevirta.api.passed.over",
                "Records of topics of figures that are no rows, and were passed over",
                api,
                FigurePages::passedOver);
    }

    /** Returns the metrics in Prometheus's text format; numbers that belong together are of one look. */
    synchronized String scrape() {
        looks.forEach(Runnable::run);
        return registry.scrape();
    }

    @Override
    public void close() {
        if (brokers != null) {
            brokers.close();
        }
        garbageCollection.close();
        registry.close();
    }

    private void addProcess(File stateDir) {
        new JvmMemoryMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge(
                "hankevirta.state.disk.free.bytes",
                "Bytes that are free where local state is",
                stateDir,
                File::getUsableSpace);
        gauge(
                "hankevirta.state.disk.size.bytes",
                "Bytes that the file system of local state has",
                stateDir,
                File::getTotalSpace);
    }

    private void add(Health health, Gauges gauges) {
        gauge("hankevirta.live", "1 while the pipeline runs or rebalances", health, h -> h.isLive() ? 1 : 0);
        gauge("hankevirta.ready", "1 while the pipeline runs and is caught up", health, h -> h.isReady() ? 1 : 0);
        gauge("hankevirta.lag.records", "Greatest lag of a partition, in records", health, Health::lag);
        gauge(
                "hankevirta.figures.untold",
                "Tasks that have taken in changes and not told their rows yet",
                gauges.untold(),
                UntoldFigures::tasks);
        gauge(
                "hankevirta.figures.untold.seconds",
                "For how long a task has had rows to tell without a moment in which it had none, greatest",
                gauges.untold(),
                u -> u.longestMs(System.currentTimeMillis()) / MS_A_SECOND);
        gauge(
                "hankevirta.entities",
                "Entities whose counting revision this instance holds in memory (store=memory), standbys' with them",
                gauges.held(),
                HeldEntities::entities);
        gauge(
                "hankevirta.entities.bytes",
                "Memory that these entities take, in bytes",
                gauges.held(),
                HeldEntities::bytes);
        for (PassedOver.Kind kind : PassedOver.Kind.values()) {
            FunctionCounter.builder("hankevirta.records.passed.over", gauges.passedOver(), p -> p.of(kind))
                    .description("Records of internal topics that no pipeline wrote, since the start")
                    .tag("topic", kind.code())
                    .register(registry);
        }
    }

    private <T> void gauge(String name, String description, T source, ToDoubleFunction<T> value) {
        Gauge.builder(name, source, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
