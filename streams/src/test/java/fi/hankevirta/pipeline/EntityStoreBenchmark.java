package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityVisitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the tally stage asks of the store of entities, of each store that there is. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseParallelGC"})
@SuppressWarnings("NullAway.Init") // JMH sets up each state before its first use.
public class EntityStoreBenchmark {
    /** Entities that are added or restored at once. */
    static final int BATCH = 10_000;

    /** From one entity to the next that is asked for: no two neighbours in the store, and all of them in the end. */
    private static final int STEP = 514_229;

    private static final int SINGLE_SHOTS = 10;
    private static final long SEED = 1;

    /** A store full of notifications. */
    @State(Scope.Thread)
    public static class Notifications {
        @Param({"10000", "1000000"})
        int entities;

        @Param({BenchedStore.TABLE, BenchedStore.ROCKSDB, BenchedStore.STOCK})
        String store;

        private final byte[] state = SampleKeys.notificationState();
        private final EntityVisitor visitor = this::see;
        private BenchedStore opened;
        private SampleKeys there;
        private SampleKeys absent;
        private int place;
        private long seen;

        @Setup
        public void fill() {
            opened = BenchedStore.open(store);
            there = SampleKeys.ofNotifications(entities, SEED);
            absent = SampleKeys.ofNotifications(entities, SEED + 1);
            for (int i = 0; i < entities; i++) {
                opened.state().put(there.at(i), state, state.length);
            }
        }

        @TearDown
        public void close() {
            opened.close();
        }

        private int next() {
            place = (place + STEP) % entities;
            return place;
        }

        private void see(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
            seen += value[to - 1] + to - from;
        }
    }

    /** A store full of plans. */
    @State(Scope.Thread)
    public static class Plans {
        @Param({"10000", "1000000"})
        int entities;

        @Param({BenchedStore.TABLE, BenchedStore.ROCKSDB, BenchedStore.STOCK})
        String store;

        private final byte[] state = SampleKeys.measurementState();
        private final EntityVisitor visitor = this::see;
        private BenchedStore opened;
        private SampleKeys keys;
        private int place;
        private long seen;

        @Setup
        public void fill() {
            opened = BenchedStore.open(store);
            keys = SampleKeys.ofMeasurements(entities, SEED);
            for (int i = 0; i < entities; i++) {
                opened.state().put(keys.at(i), state, state.length);
            }
        }

        @TearDown
        public void close() {
            opened.close();
        }

        private void see(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
            seen += value[to - 1] + to - from;
        }
    }

    /** A store full of notifications, filled anew for each batch of further ones. */
    @State(Scope.Thread)
    public static class Growth {
        @Param({"10000", "1000000"})
        int entities;

        @Param({BenchedStore.TABLE, BenchedStore.ROCKSDB, BenchedStore.STOCK})
        String store;

        private final byte[] state = SampleKeys.notificationState();
        private BenchedStore opened;
        private SampleKeys keys;
        private List<ConsumerRecord<byte[], byte[]>> batch;

        @Setup
        public void draw() {
            keys = SampleKeys.ofNotifications(entities + BATCH, SEED);
            batch = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                EntityKey key = keys.at(entities + i);
                batch.add(new ConsumerRecord<>(
                        "changelog", 0, i, Arrays.copyOf(key.bytes(), key.length()), state.clone()));
            }
        }

        @Setup(Level.Iteration)
        public void fill() {
            opened = BenchedStore.open(store);
            for (int i = 0; i < entities; i++) {
                opened.state().put(keys.at(i), state, state.length);
            }
        }

        @TearDown(Level.Iteration)
        public void close() {
            opened.close();
        }
    }

    /** Looks up a notification that is there. */
    @Benchmark
    public long find(Notifications in) {
        in.opened.state().forEachOfRoot(in.there.at(in.next()), in.visitor);
        return in.seen;
    }

    /** Looks up a notification that is not. */
    @Benchmark
    public long miss(Notifications in) {
        in.opened.state().forEachOfRoot(in.absent.at(in.next()), in.visitor);
        return in.seen;
    }

    /** Puts another state in the place of one. */
    @Benchmark
    public void replace(Notifications in) {
        in.opened.state().put(in.there.at(in.next()), in.state, in.state.length);
    }

    /** Reads a plan whole, six measurements. */
    @Benchmark
    public long readPlan(Plans in) {
        in.place = (in.place + STEP) % in.entities;
        in.opened.state().forEachOfRoot(in.keys.at(in.place), in.visitor);
        return in.seen;
    }

    /** Adds further notifications. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OperationsPerInvocation(BATCH)
    @Warmup(iterations = SINGLE_SHOTS)
    @Measurement(iterations = SINGLE_SHOTS)
    public void add(Growth to) {
        for (int i = 0; i < BATCH; i++) {
            to.opened.state().put(to.keys.at(to.entities + i), to.state, to.state.length);
        }
    }

    /** Restores further notifications from a changelog. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OperationsPerInvocation(BATCH)
    @Warmup(iterations = SINGLE_SHOTS)
    @Measurement(iterations = SINGLE_SHOTS)
    public void restore(Growth to) {
        to.opened.restore(to.batch);
    }
}
