package fi.hankevirta.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;

/** What this process, and the broker's, have used since a moment. */
final class UsageMeter {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Optional<ProcessHandle> broker;
    private final Usage start;

    /** Begins now. */
    UsageMeter(long brokerPid) {
        broker = ProcessHandle.of(brokerPid);
        start = absolute();
    }

    /** Returns what was used since the beginning. */
    Usage now() {
        return absolute().since(start);
    }

    private Usage absolute() {
        Optional<ThreadTimes> threads = ThreadTimes.read();
        return new Usage(
                System.nanoTime() / NANOS,
                system.getProcessCpuTime() / NANOS,
                threads.map(ThreadTimes::compiler).orElse(null),
                threads.map(ThreadTimes::collector).orElse(null),
                broker.flatMap(handle -> handle.info().totalCpuDuration())
                        .map(Duration::toNanos)
                        .map(nanos -> nanos / NANOS)
                        .orElse(null));
    }
}
