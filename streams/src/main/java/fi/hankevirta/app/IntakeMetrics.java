package fi.hankevirta.app;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.pipeline.ClosedMonths;
import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What became of the records of each area and stream, what of them waits, and who is silent. All numbers of a scrape
 * are of one look, so that received is what became of it.
 */
final class IntakeMetrics {
    private static final double MS_A_SECOND = 1_000;

    private final MeterRegistry registry;
    private final Gauges gauges;
    private final Register register;
    private final Clock clock;
    private final Map<String, Source> sources;
    private final MultiGauge closed;
    private final MultiGauge expected;
    private volatile Intakes intakes = Intakes.NONE;

    IntakeMetrics(MeterRegistry registry, Gauges gauges, Register register, Topics topics, Clock clock) {
        this.registry = registry;
        this.gauges = gauges;
        this.register = register;
        this.clock = clock;
        this.sources = Intakes.sources(topics);
        sources.values().forEach(this::add);
        Gauge.builder("hankevirta.lag.seconds", this, m -> m.intakes.lagMs() / MS_A_SECOND)
                .description("Seconds since the latest arrival taken in of a partition of which records wait, greatest")
                .register(registry);
        closed = months("closed", "Months that the area has closed, of those expected");
        expected = months("expected", "Months that the area was expected to close, as live figures tell");
    }

    /** Takes a look, which is what is told until the next one. */
    void look(KafkaReadings readings) {
        intakes = Intakes.of(gauges.counts(), readings.lags(), sources, clock.millis());
        Map<Source, ClosedMonths.Share> months = gauges.closed().bySource();
        tell(closed, months, ClosedMonths.Share::closed);
        tell(expected, months, ClosedMonths.Share::expected);
    }

    private void add(Source source) {
        counter(source, "received", Counts::received);
        counter(source, "applied", Counts::applied);
        counter(source, "superseded", Counts::superseded);
        counter(source, "rejected", Counts::rejected);
        gauge(
                source,
                "hankevirta.records.newest.timestamp.seconds",
                "The broker's time of the latest arrival that was taken in; NaN when there was none",
                m -> newest(m.intakes.countsOf(source)));
        gauge(
                source,
                "hankevirta.records.waiting",
                "Records that were not taken in yet",
                m -> m.intakes.waitingOf(source));
        if (!source.area().equals(Register.COORDINATOR)) {
            gauge(
                    source,
                    "hankevirta.reporting.expected",
                    "1 if the register expects the area to report the stream for this month",
                    m -> m.isExpected(source) ? 1 : 0);
        }
    }

    private boolean isExpected(Source source) {
        return register.isExpected(source.stream(), source.area(), YearMonth.from(Helsinki.dateOf(clock.instant())));
    }

    private static double newest(Counts counts) {
        return counts.equals(Counts.NONE) ? Double.NaN : counts.newest() / MS_A_SECOND;
    }

    private void counter(Source source, String outcome, ToLongFunction<Counts> value) {
        FunctionCounter.builder(
                        "hankevirta.records." + outcome, this, m -> value.applyAsLong(m.intakes.countsOf(source)))
                .description(
                        "Records " + outcome + ", as of the last commit; received = applied + superseded + rejected")
                .tags(tags(source))
                .register(registry);
    }

    private void gauge(Source source, String name, String description, ToDoubleFunction<IntakeMetrics> value) {
        Gauge.builder(name, this, value)
                .description(description)
                .tags(tags(source))
                .register(registry);
    }

    private MultiGauge months(String which, String description) {
        return MultiGauge.builder("hankevirta.reporting.months." + which)
                .description(description)
                .register(registry);
    }

    private static void tell(
            MultiGauge gauge, Map<Source, ClosedMonths.Share> months, ToLongFunction<ClosedMonths.Share> number) {
        gauge.register(
                months.entrySet().stream()
                        .map(of -> MultiGauge.Row.of(tags(of.getKey()), number.applyAsLong(of.getValue())))
                        .collect(Collectors.toList()),
                true);
    }

    private static Tags tags(Source source) {
        return Tags.of("area", source.area(), "stream", source.stream());
    }
}
