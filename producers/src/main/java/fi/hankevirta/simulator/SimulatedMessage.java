package fi.hankevirta.simulator;

import fi.hankevirta.topic.EventStream;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * One message of a regional system. The arrays are not copied; whoever reads the message must not change them.
 *
 * @param topic the topic that it goes to
 * @param stream the stream of that topic
 * @param sender register code of the area that sends, or THL
 * @param key Kafka key, null for none; misplaced messages may carry one that is not the event's
 * @param value Kafka value, null for a tombstone
 * @param headers CloudEvents headers (specification, section 3); wrong messages may have others
 * @param partitionHint null when the key decides the partition, else a number of 0 or more that chooses a partition
 *     other than the key's
 * @param nature why it was sent
 * @param late whether it is sent days after newer messages
 * @param fault what is wrong with it, null when nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's keys and values are arrays; two messages are never compared.
public record SimulatedMessage(
        String topic,
        EventStream stream,
        String sender,
        byte @Nullable [] key,
        byte @Nullable [] value,
        List<Header> headers,
        @Nullable Integer partitionHint,
        Nature nature,
        boolean late,
        @Nullable Fault fault) {

    /** Returns whether the intake must reject the message. */
    public boolean wrong() {
        return fault != null;
    }
}
