package fi.hankevirta.simulator;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;

/**
 * A header of a message.
 *
 * @param key name of the header
 * @param value its bytes, which are UTF-8 text; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Kafka's header values are arrays; two headers are never compared.
public record MessageHeader(String key, byte[] value) implements Header {
    /** Makes a header of a text. */
    static MessageHeader of(String key, String value) {
        return new MessageHeader(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
