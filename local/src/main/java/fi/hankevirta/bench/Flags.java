package fi.hankevirta.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The flags of the JVMs: those of the launcher, and for the broker of Kafka's own, with heaps of a stated size. */
final class Flags {
    private static final long MIB = 1024L * 1024;
    private static final long BROKER_MIB = 768;
    private static final long LEAST_MIB = 1_024;
    private static final long EVENTS_A_MIB = 1_000;
    private static final int NATIVE_ACCESS = 22;
    private static final int UNSAFE_ACCESS = 23;

    private Flags() {}

    /** The broker has the collector that the scripts of Kafka start one with. */
    static List<String> ofBroker() {
        return flags(BROKER_MIB, "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=20", "-XX:InitiatingHeapOccupancyPercent=35");
    }

    /** A contender has a heap that holds the state of the events, which the machine may not have at all. */
    static List<String> ofContender(long events) {
        long wanted = LEAST_MIB + events / EVENTS_A_MIB;
        return flags(Math.max(LEAST_MIB / 2, Math.min(wanted, memory() / MIB / 2)), "-XX:+UseG1GC");
    }

    /** Returns the memory of the machine in bytes. */
    static long memory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static List<String> flags(long heapMib, String... collector) {
        List<String> flags = new ArrayList<>(List.of("-Xmx" + heapMib + "m"));
        flags.addAll(List.of(collector));
        flags.addAll(List.of(
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                // A compiler thread that has ended takes its time with it, and that is counted.
                "-XX:-UseDynamicNumberOfCompilerThreads"));
        if (Runtime.version().feature() >= NATIVE_ACCESS) {
            flags.add("--enable-native-access=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= UNSAFE_ACCESS) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }
}
