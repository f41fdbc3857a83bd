package fi.hankevirta.bench;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What the numbers were measured on.
 *
 * @param system operating system
 * @param cores that Java may use
 * @param memory in bytes
 * @param java its version
 * @param kafka its version
 * @param contenderFlags of the JVM of each contender
 * @param brokerFlags of the JVM of the broker
 */
record Machine(
        String system,
        int cores,
        long memory,
        String java,
        String kafka,
        List<String> contenderFlags,
        List<String> brokerFlags) {

    private static final double GIB = 1024.0 * 1024 * 1024;

    static Machine here(long events) {
        return new Machine(
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Flags.memory(),
                property("java.vm.name") + " " + property("java.vm.version"),
                AppInfoParser.getVersion(),
                Flags.ofContender(events),
                Flags.ofBroker());
    }

    /** Returns it as lines of text. */
    List<String> lines() {
        return List.of(
                String.format(Locale.ROOT, "%d cores, %.1f GiB, %s", cores, memory / GIB, system),
                java + ", Kafka " + kafka + " on the same machine",
                "contender: java " + String.join(" ", contenderFlags),
                "broker:    java " + String.join(" ", brokerFlags));
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
