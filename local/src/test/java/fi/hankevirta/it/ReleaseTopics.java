package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topics of releases, as the release officer and everybody else see them. */
final class ReleaseTopics {
    private static final Instant ASKED = Instant.parse("2026-01-15T10:00:00Z");
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);

    private final Installation installation;

    ReleaseTopics(Installation installation) {
        this.installation = installation;
    }

    /** Sends a request and waits for its report. */
    ReleaseReport ask(ReleaseRequest request) {
        Topic<String, ReleaseRequest> requests = installation.topics().releaseRequests();
        installation.send(List.of(new ProducerRecord<>(
                requests.name(),
                request.getRequestId().getBytes(StandardCharsets.UTF_8),
                requests.value().serializer().serialize(requests.name(), request))));
        Topic<String, ReleaseReport> reports = installation.topics().releaseReports();
        await("the request is answered")
                .atMost(TO_ANSWER)
                .until(() -> rows(reports).containsKey(request.getRequestId()));
        return reports.value()
                .deserializer()
                .deserialize(reports.name(), rows(reports).get(request.getRequestId()));
    }

    /** Asks for a release and waits for its report. */
    ReleaseReport release(String domain, String period) {
        return ask(ReleaseRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setAction(ReleaseAction.RELEASE)
                .setDomain(domain)
                .setPeriod(period)
                .setDryRun(false)
                .setRequestedBy("officer")
                .setRequestedAt(ASKED)
                .build());
    }

    /** Asks for a release that is published. */
    void publish(String domain, String period) {
        assertThat(release(domain, period).getOutcome()).as(domain).isEqualTo(ReleaseOutcome.PUBLISHED);
    }

    Map<String, PublishedFigure> published(Domain domain) {
        Topic<String, PublishedFigure> topic = installation.topics().published(domain);
        Map<String, PublishedFigure> published = new TreeMap<>();
        rows(topic)
                .forEach((key, row) ->
                        published.put(key, topic.value().deserializer().deserialize(topic.name(), row)));
        return published;
    }

    private Map<String, byte[]> rows(Topic<String, ?> topic) {
        Map<String, byte[]> rows = new TreeMap<>();
        try (CommittedReader reader = new CommittedReader(
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, installation.bootstrapServers()),
                List.of(topic.name()))) {
            reader.readTo(
                    reader.ends(),
                    record -> rows.put(new String(record.key(), StandardCharsets.UTF_8), record.value()));
        }
        return rows;
    }
}
