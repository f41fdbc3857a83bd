package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.Brokers.Disk;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.ReplicaInfo;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class BrokersTest {
    private static final Node ONE = new Node(1, "one", 9092);
    private static final Node TWO = new Node(2, "two", 9092);
    private static final List<Node> BOTH = List.of(ONE, TWO);

    @Test
    void partitionsWithoutALeaderAndWithTooFewInSyncAreCounted() {
        TopicDescription topic = new TopicDescription(
                "a",
                false,
                List.of(
                        new TopicPartitionInfo(0, ONE, BOTH, BOTH),
                        new TopicPartitionInfo(1, ONE, BOTH, List.of(ONE)),
                        new TopicPartitionInfo(2, Node.noNode(), BOTH, List.of()),
                        new TopicPartitionInfo(3, null, BOTH, List.of(TWO))));

        Brokers brokers = Brokers.of(5, 2, List.of(topic), Map.of());

        assertThat(brokers).isEqualTo(new Brokers(5, 2, 4, 2, 3, Map.of()));
    }

    @Test
    void theFoldersOfABrokerAreAdded() {
        Map<String, LogDirDescription> folders = Map.of(
                "/a", folder(1_000, 400, Map.of(new TopicPartition("a", 0), 30L, new TopicPartition("a", 1), 12L)),
                "/b", folder(500, 100, Map.of(new TopicPartition("b", 0), 8L)));

        Brokers brokers = Brokers.of(5, 1, List.of(), Map.of(7, folders));

        assertThat(brokers.disks()).isEqualTo(Map.of(7, new Disk(50, 500, 1_500)));
    }

    private static LogDirDescription folder(long size, long free, Map<TopicPartition, Long> replicas) {
        Map<TopicPartition, ReplicaInfo> infos = new java.util.HashMap<>();
        replicas.forEach((partition, bytes) -> infos.put(partition, new ReplicaInfo(bytes, 0, false)));
        return new LogDirDescription(null, infos, size, free);
    }
}
