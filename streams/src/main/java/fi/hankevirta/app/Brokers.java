package fi.hankevirta.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * What a client can tell of the brokers.
 *
 * @param answeredMs when they answered, in milliseconds since 1970-01-01T00:00Z; 0 when they never have
 * @param brokers how many are there
 * @param partitions how many this installation's topics have
 * @param offline how many of them have no leader
 * @param underReplicated how many of them have fewer replicas in sync than they should
 * @param disks by broker; empty when the client may not ask
 */
record Brokers(
        long answeredMs, int brokers, long partitions, long offline, long underReplicated, Map<Integer, Disk> disks) {
    /** Before the first answer. */
    static final Brokers UNKNOWN = new Brokers(0, 0, 0, 0, 0, Map.of());

    /** Puts the answers together. */
    static Brokers of(
            long nowMs,
            int brokers,
            Collection<TopicDescription> topics,
            Map<Integer, Map<String, LogDirDescription>> folders) {
        List<TopicPartitionInfo> partitions =
                topics.stream().flatMap(topic -> topic.partitions().stream()).toList();
        Map<Integer, Disk> disks = new TreeMap<>();
        folders.forEach((broker, of) -> disks.put(broker, Disk.of(of.values())));
        return new Brokers(
                nowMs,
                brokers,
                partitions.size(),
                partitions.stream().filter(Brokers::isOffline).count(),
                partitions.stream()
                        .filter(p -> p.isr().size() < p.replicas().size())
                        .count(),
                disks);
    }

    private static boolean isOffline(TopicPartitionInfo partition) {
        return partition.leader() == null || partition.leader().isEmpty();
    }

    /**
     * Disks of one broker, all folders of its log together.
     *
     * @param logBytes that its partitions take
     * @param freeBytes that are free on the file systems
     * @param sizeBytes that the file systems have
     */
    record Disk(long logBytes, long freeBytes, long sizeBytes) {
        static Disk of(Collection<LogDirDescription> folders) {
            long log = folders.stream()
                    .flatMap(folder -> folder.replicaInfos().values().stream())
                    .mapToLong(replica -> replica.size())
                    .sum();
            return new Disk(
                    log,
                    folders.stream().mapToLong(f -> f.usableBytes().orElse(0)).sum(),
                    folders.stream().mapToLong(f -> f.totalBytes().orElse(0)).sum());
        }
    }
}
