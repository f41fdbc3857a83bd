package fi.hankevirta.bench;

import fi.hankevirta.bench.InstanceMain.Status;
import fi.hankevirta.bench.TakeoverReport.Pause;
import fi.hankevirta.bench.data.SteadyEvents;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events at a steady rate while something happens to the instances, and how long figures stand still for a reader. */
final class PausePhase {
    private static final int WARM_UP_SECONDS = 30;
    private static final int BEFORE_SECONDS = 6;
    /** From the making of the schedule until its first event. */
    private static final long RUN_UP_NANOS = 1_000_000_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MILLIS = 1_000;
    private static final double NANOS_A_MILLI = 1_000_000;

    private final Register register;
    private final Topics topics;
    private final Map<String, Object> client;
    private final int perSecond;

    PausePhase(Register register, Topics topics, Map<String, Object> client, int perSecond) {
        this.register = register;
        this.topics = topics;
        this.client = client;
        this.perSecond = perSecond;
    }

    /**
     * Measures.
     *
     * @param afterSeconds how long the events go on after it has happened
     * @param seed that no other events are made up by
     * @param before the rows of now, which are right
     */
    Pause measure(Crew crew, Setup setup, Deed deed, int afterSeconds, long seed, Map<String, Figure> before) {
        SteadyEvents events = new SteadyEvents(register, topics, seed);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (long i = 0; i < (long) perSecond * (WARM_UP_SECONDS + BEFORE_SECONDS + afterSeconds); i++) {
            records.add(events.next());
        }
        Schedule schedule = new Schedule(
                System.nanoTime() + RUN_UP_NANOS,
                perSecond,
                (long) perSecond * WARM_UP_SECONDS,
                records.size(),
                events.areas().size());
        long turn = (long) perSecond * (WARM_UP_SECONDS + BEFORE_SECONDS);
        AgeBook ages = new AgeBook(schedule, turn);
        try (RowWatch watch = RowWatch.start(client, topics, schedule, events.areas(), before, ages)) {
            CompletableFuture<Long> happened =
                    CompletableFuture.supplyAsync(() -> happen(crew, deed, schedule.at(turn)));
            long late = new SteadySender(client).send(records, schedule);
            long at = done(happened);
            if (!watch.awaitAll(PATIENCE)) {
                throw new BenchFailure("the rows do not hold every event " + PATIENCE.toSeconds()
                        + " s after the last was sent, when " + deed.text());
            }
            List<List<Status>> said = crew.saidSince(at);
            return new Pause(
                    deed.text(),
                    setup,
                    ages.usual(),
                    ages.greatestBefore(),
                    ages.pause(),
                    ages.lateUntil(),
                    seconds(at, said, true),
                    seconds(at, said, false),
                    late / NANOS_A_MILLI);
        }
    }

    /** Returns when it began, by the machine's clock in milliseconds. */
    private static long happen(Crew crew, Deed deed, long at) {
        long left = at - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = at - System.nanoTime();
        }
        long now = System.currentTimeMillis();
        deed.happen(crew);
        return now;
    }

    private static long done(CompletableFuture<Long> happened) {
        try {
            return happened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BenchFailure failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Returns the first, or the last, moment after it at which an instance said that it rebalances; null for none. */
    private static @Nullable Double seconds(long at, List<List<Status>> said, boolean first) {
        LongSummaryStatistics moments = said.stream()
                .flatMapToLong(statuses -> statuses.stream()
                        .filter(Status::rebalancing)
                        .flatMapToLong(status -> LongStream.of(status.at())))
                .summaryStatistics();
        if (moments.getCount() == 0) {
            return null;
        }
        return ((first ? moments.getMin() : moments.getMax()) - at) / MILLIS;
    }
}
