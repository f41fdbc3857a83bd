package fi.hankevirta.app;

import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.HeldEntities;
import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.pipeline.UntoldFigures;
import fi.hankevirta.topic.Topics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The metrics of an instance, chosen: Kafka's own would be some 15,000 with these topics. Labels hold register codes
 * and names of streams only.
 */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();

    Metrics(KafkaStreams streams, Health health, Gauges gauges, Topics topics) {
        new JvmMemoryMetrics().bindTo(registry);
        garbageCollection.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge("hankevirta.live", "1 while the pipeline runs or rebalances", health, h -> h.isLive() ? 1 : 0);
        gauge("hankevirta.ready", "1 while the pipeline runs and is caught up", health, h -> h.isReady() ? 1 : 0);
        gauge("hankevirta.lag.records", "Greatest lag of a partition, in records", health, Health::lag);
        gauge(
                "hankevirta.figures.untold",
                "Tasks that have taken in changes and not told their rows yet",
                gauges.untold(),
                UntoldFigures::tasks);
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
        gauge(
                "hankevirta.threads",
                "Stream threads that are alive",
                streams,
                s -> s.metadataForLocalThreads().size());
        for (Topics.Ingress ingress : topics.ingress()) {
            Source source = new Source(ingress.sender(), ingress.stream().code());
            counter(gauges.counts(), source, "received", Counts::received);
            counter(gauges.counts(), source, "applied", Counts::applied);
            counter(gauges.counts(), source, "superseded", Counts::superseded);
            counter(gauges.counts(), source, "rejected", Counts::rejected);
        }
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

    /** Returns the metrics in Prometheus's text format. */
    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }

    private <T> void gauge(String name, String description, T source, ToLongFunction<T> value) {
        Gauge.builder(name, source, s -> (double) value.applyAsLong(s))
                .description(description)
                .register(registry);
    }

    private void counter(IntakeCounts counts, Source source, String outcome, ToLongFunction<Counts> value) {
        FunctionCounter.builder("hankevirta.records." + outcome, counts, c -> value.applyAsLong(c.of(source)))
                .description(
                        "Records " + outcome + ", as of the last commit; received = applied + superseded + rejected")
                .tag("area", source.area())
                .tag("stream", source.stream())
                .register(registry);
    }
}
