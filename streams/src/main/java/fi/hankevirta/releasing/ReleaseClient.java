package fi.hankevirta.releasing;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Asks the pipeline for releases, and reads what became of them: what the release officer may do. */
final class ReleaseClient {
    private static final int LIMIT_MILLIS = 30_000;
    private static final int REQUEST_MILLIS = 10_000;

    private final Topics topics;
    private final Map<String, Object> client;

    ReleaseClient(Topics topics, Map<String, Object> client) {
        this.topics = topics;
        this.client = client;
    }

    /**
     * Asks, and waits for the report.
     *
     * @param patience how long to wait
     * @param waiting told how long it has been waited for, again and again
     * @return empty when none came in time; it may come later
     * @throws KafkaException when the request can't be sent or the reports can't be read
     * @throws InterruptedException when it is to end
     */
    Optional<ReleaseReport> ask(ReleaseRequest request, Duration patience, Consumer<Duration> waiting)
            throws InterruptedException {
        try (TopicRows<ReleaseReport> reports = new TopicRows<>(client, topics.releaseReports())) {
            send(request);
            ReleaseReport[] found = new ReleaseReport[1];
            long start = System.nanoTime();
            do {
                reports.read((key, report, headers) -> {
                    if (key.equals(request.getRequestId())) {
                        found[0] = report;
                    }
                });
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (found[0] != null || waited.compareTo(patience) > 0) {
                    return Optional.ofNullable(found[0]);
                }
                waiting.accept(waited);
            } while (reports.pause());
            return Optional.empty();
        }
    }

    /** Returns every report there is, the oldest first. */
    List<ReleaseReport> reports() {
        try (TopicRows<ReleaseReport> topic = new TopicRows<>(client, topics.releaseReports())) {
            List<ReleaseReport> reports = new ArrayList<>();
            topic.read((key, report, headers) -> reports.add(requireNonNull(report, "a report is not deleted")));
            return reports;
        }
    }

    private void send(ReleaseRequest request) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, LIMIT_MILLIS);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        Topic<String, ReleaseRequest> topic = topics.releaseRequests();
        try (KafkaProducer<String, ReleaseRequest> producer = new KafkaProducer<>(
                settings, new StringSerializer(), topic.value().serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), request.getRequestId(), request))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }
}
