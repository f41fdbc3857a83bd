package fi.hankevirta.intake;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One record as it arrived, nothing of it checked.
 *
 * @param sender register code of the area whose topic it came through, or THL
 * @param key Kafka key, a mere claim
 * @param value Kafka value
 * @param headers Kafka headers, mere claims
 * @param at the broker's timestamp
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere, and copied nowhere on the hot path.
public record Arrival(String sender, byte @Nullable [] key, byte @Nullable [] value, Headers headers, Instant at) {}
