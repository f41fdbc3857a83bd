package fi.hankevirta.app;

import fi.hankevirta.app.Brokers.Disk;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** How the brokers are, as far as a client is told. */
final class BrokerMetrics {
    private static final long MS_A_SECOND = 1_000;

    private final MeterRegistry registry;
    private final BrokerWatch watch;
    private final MultiGauge log;
    private final MultiGauge free;
    private final MultiGauge size;

    BrokerMetrics(MeterRegistry registry, BrokerWatch watch) {
        this.registry = registry;
        this.watch = watch;
        gauge(
                "hankevirta.brokers.answered.timestamp.seconds",
                "When the brokers last told how they are; 0 when they never have",
                b -> b.answeredMs() / MS_A_SECOND);
        gauge("hankevirta.brokers", "Brokers that are there", Brokers::brokers);
        gauge("hankevirta.partitions", "Partitions of this installation's topics", Brokers::partitions);
        gauge("hankevirta.partitions.offline", "Partitions without a leader", Brokers::offline);
        gauge(
                "hankevirta.partitions.under.replicated",
                "Partitions with fewer replicas in sync than they should have",
                Brokers::underReplicated);
        log = disks("log", "Bytes that partitions take on a broker, of everyone's topics");
        free = disks("disk.free", "Bytes that are free on a broker's file systems");
        size = disks("disk.size", "Bytes that a broker's file systems have");
    }

    /** Takes up which brokers there are. */
    void look() {
        Map<Integer, Disk> disks = watch.latest().disks();
        tell(log, disks, Disk::logBytes);
        tell(free, disks, Disk::freeBytes);
        tell(size, disks, Disk::sizeBytes);
    }

    private void gauge(String name, String description, ToLongFunction<Brokers> value) {
        Gauge.builder(name, watch, w -> value.applyAsLong(w.latest()))
                .description(description)
                .register(registry);
    }

    private MultiGauge disks(String what, String description) {
        return MultiGauge.builder("hankevirta.broker." + what + ".bytes")
                .description(description)
                .register(registry);
    }

    private static void tell(MultiGauge gauge, Map<Integer, Disk> disks, ToLongFunction<Disk> number) {
        gauge.register(
                disks.entrySet().stream()
                        .map(disk -> MultiGauge.Row.of(
                                Tags.of("broker", Integer.toString(disk.getKey())),
                                number.applyAsLong(disk.getValue())))
                        .collect(Collectors.toList()),
                true);
    }
}
