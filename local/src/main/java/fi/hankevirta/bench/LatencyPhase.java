package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Latency;
import fi.hankevirta.bench.data.SteadyEvents;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events at a steady rate while a contender runs, and how soon they are part of a committed row. */
final class LatencyPhase {
    private static final int WARM_UP_SECONDS = 20;
    private static final int MEASURED_SECONDS = 20;
    /** From the making of the schedule until its first event. */
    private static final long RUN_UP_NANOS = 1_000_000_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MICROS_A_MILLI = 1_000;
    private static final double NANOS_A_MILLI = 1_000_000;

    private final Register register;
    private final Topics topics;
    private final Map<String, Object> client;
    private final int perSecond;

    LatencyPhase(Register register, Topics topics, Map<String, Object> client, int perSecond) {
        this.register = register;
        this.topics = topics;
        this.client = client;
        this.perSecond = perSecond;
    }

    /**
     * Measures the contender that runs and has caught up.
     *
     * @param seed that no other events are made up by
     * @param before its rows, which are right
     */
    Latency measure(String contender, long seed, Map<String, Figure> before) {
        SteadyEvents events = new SteadyEvents(register, topics, seed);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long i = 0; i < (long) perSecond * (WARM_UP_SECONDS + MEASURED_SECONDS); i++) {
            records.add(events.next());
        }
        Schedule schedule = new Schedule(
                System.nanoTime() + RUN_UP_NANOS,
                perSecond,
                (long) perSecond * WARM_UP_SECONDS,
                records.size(),
                events.areas().size());
        try (RowWatch watch = RowWatch.start(client, topics, schedule, events.areas(), before)) {
            long late = new SteadySender(client).send(records, schedule);
            if (!watch.awaitAll(PATIENCE)) {
                throw new BenchFailure("the rows of " + contender + " do not hold every event " + PATIENCE.toSeconds()
                        + " s after the last was sent");
            }
            return latency(contender, watch.histogram(), late);
        }
    }

    private Latency latency(String contender, Histogram micros, long late) {
        return new Latency(
                contender,
                perSecond,
                micros.getTotalCount(),
                millis(micros, 50),
                millis(micros, 90),
                millis(micros, 99),
                millis(micros, 99.9),
                micros.getMaxValue() / MICROS_A_MILLI,
                late / NANOS_A_MILLI);
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }
}
