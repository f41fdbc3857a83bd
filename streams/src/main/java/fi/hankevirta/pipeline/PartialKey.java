package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Cell;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Keys of the topic of partials: {@code partition|} and the cell's key, so that compaction keeps the latest partial of
 * each partition.
 *
 * @param partition the partition that counted
 * @param cell what it counted in
 */
record PartialKey(int partition, Cell cell) {
    byte[] toBytes() {
        byte[] head = (partition + "|").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = cell.toBytes();
        byte[] key = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, key, head.length, tail.length);
        return key;
    }

    /** Reads what {@link #toBytes} writes; anything else throws a runtime exception. */
    static PartialKey parse(byte[] key) {
        int bar = 0;
        while (key[bar] != '|') {
            bar++;
        }
        int partition = Integer.parseInt(new String(key, 0, bar, StandardCharsets.US_ASCII));
        return new PartialKey(partition, Cell.parse(Arrays.copyOfRange(key, bar + 1, key.length)));
    }

    /** All cells of a domain come together: a figure may read any of them, of any area. */
    static StreamPartitioner<PartialKey, byte[]> byDomain() {
        return (topic, key, value, partitions) -> {
            String domain = key.cell().tally().domain().code();
            return Optional.of(Set.of(Placement.partitionOf(domain, partitions)));
        };
    }
}
