package fi.hankevirta.publish;

import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes events of the regional systems: to the topic of their area and stream, under the key that keeps together
 * what a figure must see whole, in single-object encoding and with CloudEvents headers (specification, sections 2, 3
 * and 5). Sending is idempotent and acknowledged by all in-sync replicas.
 *
 * <p>A publisher may be shared between threads. Sending again what was not acknowledged is always safe, as long as the
 * event carries the same {@code eventId}: the pipeline counts it once.
 */
public final class EventPublisher implements AutoCloseable {
    /** Longest wait of {@link #close()} for what is on its way. */
    public static final Duration CLOSE_BOUND = Duration.ofSeconds(10);

    private final EventRecords records;
    private final Producer<byte[], byte[]> producer;

    /**
     * Makes a publisher. It does not wait for the broker.
     *
     * @param topics the topics of the installation
     * @param clientSettings Kafka producer settings by name; {@code bootstrap.servers} is required. {@code acks},
     *     {@code enable.idempotence} and the serializers are the publisher's own; {@code delivery.timeout.ms} (one
     *     minute here) bounds the wait for an acknowledgement, {@code max.block.ms} (15 seconds here) that for room in
     *     the buffer and for a broker to answer at all
     * @param source URI reference that names the sending system in the header {@code ce_source}
     * @throws IllegalArgumentException when a setting contradicts the above, or the source is no URI reference
     * @throws KafkaException when Kafka can't use the settings
     */
    public EventPublisher(Topics topics, Map<String, Object> clientSettings, String source) {
        this(new EventRecords(topics, source), new KafkaProducer<>(PublisherSettings.of(clientSettings)));
    }

    EventPublisher(EventRecords records, Producer<byte[], byte[]> producer) {
        this.records = records;
        this.producer = producer;
    }

    /**
     * Sends an event. It returns at once unless the buffer is full or no broker has answered yet, and then waits for
     * {@code max.block.ms} at most.
     *
     * @param event an event of one of the five streams, complete
     * @return its outcome: where the broker put it, or a {@link NotPublishedException} that tells why not. It completes
     *     on the client's own thread, which what depends on it must not block
     */
    public CompletableFuture<Acknowledged> publish(SpecificRecord event) {
        CompletableFuture<Acknowledged> outcome = new CompletableFuture<>();
        try {
            ProducerRecord<byte[], byte[]> sent = records.of(event);
            var unused = producer.send(sent, (place, failure) -> {
                if (failure == null) {
                    outcome.complete(new Acknowledged(place.topic(), place.partition(), place.offset()));
                } else {
                    outcome.completeExceptionally(SendFailures.told(sent.topic(), failure));
                }
            });
        } catch (NotPublishedException e) {
            outcome.completeExceptionally(e);
        } catch (KafkaException e) {
            outcome.completeExceptionally(SendFailures.told("the topic", e));
        } catch (IllegalStateException e) { // Kafka's answer of a closed producer.
            outcome.completeExceptionally(new NotPublishedException(Reason.CLOSED, null, "the publisher is closed", e));
        }
        return outcome;
    }

    /** Returns the name of the topic that an event goes to; empty when it would be refused for want of one. */
    Optional<String> topicOf(SpecificRecord event) {
        return records.topicOf(event).map(Topic::name);
    }

    /**
     * Sends what waits in the buffer and waits until each event has its outcome, {@code delivery.timeout.ms} at most.
     */
    public void flush() {
        producer.flush();
    }

    /** Waits for what is on its way, {@link #CLOSE_BOUND} at most, and ends; what is left is told as not published. */
    @Override
    public void close() {
        producer.close(CLOSE_BOUND);
    }
}
