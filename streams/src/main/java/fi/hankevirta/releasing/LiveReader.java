package fi.hankevirta.releasing;

import fi.hankevirta.control.ReadTopic;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.release.LiveCut;
import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.IntakeProgress;
import fi.hankevirta.topic.ProvisioningException;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Unsettled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads live figures from their topics, once the events that have arrived are in them. */
final class LiveReader {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReader.class);

    /** A pipeline that stands still so long does not get on by waiting. */
    private static final Duration STANDING = Duration.ofSeconds(10);

    private final Topics topics;
    private final Map<String, Object> client;
    private final String group;

    /** @param group the pipeline's application.id */
    LiveReader(Topics topics, Map<String, Object> client, String group) {
        this.topics = topics;
        this.client = client;
        this.group = group;
    }

    /**
     * Reads the figures of a domain, and who has closed which month.
     *
     * @throws InterruptedException when it is to end
     */
    LiveState read(Domain domain) throws InterruptedException {
        long behind = awaitIntake();
        Map<String, Figure> rows = new HashMap<>();
        List<ReadTopic> read = new ArrayList<>();
        for (Domain each : Stream.of(Domain.REPORTING, domain).distinct().toList()) {
            Topic<String, Figure> topic = topics.progress(each);
            read.add(new ReadTopic(topic.name(), readSettled(topic, rows)));
        }
        return new LiveState(new LiveCut(rows), read, behind);
    }

    /** Waits for what has arrived until now; after a reset this takes as long as it does to count everything anew. */
    private long awaitIntake() throws InterruptedException {
        List<String> ingress =
                topics.ingress().stream().map(each -> each.topic().name()).toList();
        try (BoundedAdmin admin = BoundedAdmin.create(client);
                CommittedReader events = new CommittedReader(client, ingress)) {
            Map<TopicPartition, Long> ends = events.ends();
            IntakeProgress intake = new IntakeProgress(new GroupState(admin.client(), group), events.beginnings());
            intake.await(ends, STANDING, line -> LOG.info("a release waits: {}", line));
            return intake.behind(ends);
        } catch (ProvisioningException e) {
            throw new KafkaException(e.getMessage(), e);
        }
    }

    private long readSettled(Topic<String, Figure> topic, Map<String, Figure> rows) throws InterruptedException {
        try (TopicRows<Figure> live = new TopicRows<>(client, topic)) {
            boolean[] unsettled = new boolean[1];
            do {
                live.read((key, row, headers) -> {
                    if (row == null) {
                        rows.remove(key);
                    } else {
                        rows.put(key, row);
                    }
                    unsettled[0] = Unsettled.isMarked(headers);
                });
            } while (unsettled[0] && live.pause());
            return live.end();
        }
    }
}
