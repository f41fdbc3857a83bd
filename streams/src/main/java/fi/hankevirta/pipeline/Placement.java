package fi.hankevirta.pipeline;

import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Where an event belongs: the partition that Kafka's default partitioner gives the key of section 2 of the
 * specification. Publishers may put it elsewhere; then it travels once through the topic of rekeyed records, whose keys
 * are {@code stream|key}.
 */
final class Placement {
    private Placement() {}

    /** Returns the partition of a key among so many. */
    static int partitionOf(String key, int partitions) {
        return partitionOf(key.getBytes(StandardCharsets.UTF_8), partitions);
    }

    /** The same of a key's bytes. */
    static int partitionOf(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** Returns the key under which a misplaced event travels. */
    static byte[] travelKey(EventStream stream, byte[] key) {
        byte[] head = (stream.code() + "|").getBytes(StandardCharsets.US_ASCII);
        byte[] travelKey = Arrays.copyOf(head, head.length + key.length);
        System.arraycopy(key, 0, travelKey, head.length, key.length);
        return travelKey;
    }

    /** Finds the stream that a travel key names; empty when it is none of ours. */
    static Optional<EventStream> streamOf(byte[] travelKey) {
        int bar = barOf(travelKey);
        return bar < 0 ? Optional.empty() : EventStream.of(new String(travelKey, 0, bar, StandardCharsets.UTF_8));
    }

    /** Returns the partitioner of the topic of rekeyed records. */
    static StreamPartitioner<byte[], Object> ofTravelKey() {
        return (topic, travelKey, value, partitions) -> {
            byte[] key = Arrays.copyOfRange(travelKey, barOf(travelKey) + 1, travelKey.length);
            return Optional.of(Set.of(partitionOf(key, partitions)));
        };
    }

    private static int barOf(byte[] travelKey) {
        for (int i = 0; i < travelKey.length; i++) {
            if (travelKey[i] == '|') {
                return i;
            }
        }
        return -1;
    }
}
