package fi.hankevirta.publish;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's settings of a publisher: what it insists on, what it prefers, and what the caller chose. */
final class PublisherSettings {
    /** What makes an acknowledgement worth the name; not open to choice. */
    private static final Map<String, String> FIXED = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");

    /** Bounded waits when the broker is away, and batches that suit many small events. */
    private static final Map<String, Object> PREFERRED = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG, "hankevirta-publisher",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 60_000,
            ProducerConfig.LINGER_MS_CONFIG, 20,
            ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");

    private PublisherSettings() {}

    /**
     * Joins the caller's settings with the publisher's own.
     *
     * @param chosen Kafka producer settings, bootstrap.servers among them
     * @throws IllegalArgumentException when a setting would break what an acknowledgement means
     */
    static Map<String, Object> of(Map<String, Object> chosen) {
        Map<String, Object> settings = new HashMap<>(PREFERRED);
        settings.putAll(chosen);
        FIXED.forEach((name, value) -> {
            Object other = chosen.getOrDefault(name, value);
            if (!asText(other).equals(value)) {
                throw new IllegalArgumentException(name + " must be " + value + " for a publisher; leave it out");
            }
            settings.put(name, value);
        });
        if (chosen.containsKey(ProducerConfig.TRANSACTIONAL_ID_CONFIG)) {
            throw new IllegalArgumentException("a publisher has no transactions; leave transactional.id out");
        }
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return Map.copyOf(settings);
    }

    private static String asText(Object setting) {
        String text = setting.toString().strip().toLowerCase(Locale.ROOT);
        return text.equals("-1") ? "all" : text; // Kafka's number for all.
    }
}
