package fi.hankevirta.batch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka record as it stands in an ingress topic. Two arrivals are the same only if they share their arrays.
 *
 * @param topic the ingress topic
 * @param partition its partition
 * @param offset its offset
 * @param timestamp the broker's time of arrival, in milliseconds since 1970
 * @param key the key, or null
 * @param value the value, or null for a tombstone
 * @param headers names and values of the headers; a value may be null
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes are what Kafka hands over, and nobody compares arrivals.
public record Arrival(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<Map.Entry<String, byte @Nullable []>> headers) {

    Position position() {
        return new Position(topic, partition, offset);
    }
}
