package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityTable;
import fi.hankevirta.state.EntityVisitor;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** What a commit asks of the table: every entity that changed, with key and value copied for the changelog. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseParallelGC"})
@SuppressWarnings("NullAway.Init") // JMH sets up the state before its first use.
public class EntityTableBenchmark {
    private static final int CHANGED = 5_000;
    private static final int STEP = 514_229;
    private static final long SEED = 1;

    /** A table of notifications, some of which changed since the last commit. */
    @State(Scope.Thread)
    public static class Changed {
        @Param({"10000", "1000000"})
        int entities;

        private final byte[] state = SampleKeys.notificationState();
        private final EntityTable table = new EntityTable();
        private final EntityVisitor copying = this::copy;
        private SampleKeys keys;
        private int place;
        private long copied;

        @Setup
        public void fill() {
            keys = SampleKeys.ofNotifications(entities, SEED);
            for (int i = 0; i < entities; i++) {
                put(keys.at(i), false);
            }
        }

        /** An invocation takes some tenths of a millisecond, so that setting up each does not blur its time. */
        @Setup(Level.Invocation)
        public void change() {
            for (int i = 0; i < CHANGED; i++) {
                place = (place + STEP) % entities;
                put(keys.at(place), true);
            }
        }

        private void put(EntityKey key, boolean isChange) {
            table.put(key.bytes(), key.rootLength(), key.length(), state, state.length, isChange);
        }

        private void copy(byte[] key, int keyFrom, int keyTo, byte[] value, int from, int to) {
            copied += Arrays.copyOfRange(key, keyFrom, keyTo).length + Arrays.copyOfRange(value, from, to).length;
        }
    }

    /** Shows what changed, once each. */
    @Benchmark
    @OperationsPerInvocation(CHANGED)
    public long drain(Changed in) {
        in.table.drain(in.copying);
        return in.copied;
    }
}
