package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.local.RestartableBroker;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowTopic;
import fi.hankevirta.view.SampleRows;
import fi.hankevirta.view.TopicFollower;
import fi.hankevirta.view.ViewRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader follows topics that are not there yet, sees a release whole, and goes on after the broker was away. */
@Timeout(300)
class TopicFollowerIT {
    private static final int ROWS = 3_000;
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Topics topics = new Topics(Register.shipped(), TopicPlan.ofPartitions(1));

    @TempDir
    private Path temp;

    @Test
    void aReaderSeesReleasesWholeAndGoesOnAfterTheBrokerWasAway() throws Exception {
        try (RestartableBroker broker = RestartableBroker.start(temp.resolve("broker"))) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (TopicFollower early = TopicFollower.start(client, RowTopic.published(topics), "early")) {
                // Topics that are not there yet are no reason to end.
                assertThat(early.view().rows()).isEmpty();
                createTopics(client);
                await("there is nothing yet")
                        .atMost(SOON)
                        .untilAsserted(() -> assertThat(size(early.view())).isZero());

                // A release of more rows than come at once appears whole.
                Set<Integer> seen = new TreeSet<>();
                release(client, "2021-Q1", 0, ROWS);
                await("the release is seen")
                        .atMost(SOON)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> {
                            seen.add(size(early.view()));
                            return seen.contains(ROWS);
                        });
                assertThat(seen).isSubsetOf(0, ROWS);

                // The broker goes away and comes back, with more.
                broker.restart();
                assertThat(size(early.view())).isEqualTo(ROWS);
                release(client, "2021-Q2", 1, 1);
                await("what came after is seen").atMost(SOON).until(() -> size(early.view()) == ROWS + 1);

                // Whoever begins now sees the same.
                try (TopicFollower late = TopicFollower.start(client, RowTopic.published(topics), "late")) {
                    await("all is read")
                            .atMost(SOON)
                            .until(() -> late.view().rows().isPresent());
                    assertThat(late.view().rows()).isEqualTo(early.view().rows());
                    assertThat(late.passedOver()).isZero();
                }
            }
        }
    }

    private static int size(FigureView view) {
        return view.rows().map(FigureRows::rows).map(Map::size).orElse(-1);
    }

    private void createTopics(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            new TopicProvisioning(admin).create(topics, (short) 1);
        }
    }

    private void release(Map<String, Object> client, String period, int from, int count) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("transactional.id", "release-" + period);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int i = from; i < from + count; i++) {
                sent.add(producer.send(record(
                        SampleRows.released("LAPPI", "%04d%s".formatted(1000 + i, period.substring(4)), i)
                                .build())));
                if (i % 500 == 0) {
                    producer.flush(); // What is sent is there, and not committed.
                }
            }
            assertThat(sent).hasSize(count);
            producer.commitTransaction();
        }
    }

    private ProducerRecord<byte[], byte[]> record(PublishedFigure row) {
        var topic = topics.published(Domain.SPRO);
        return new ProducerRecord<>(
                topic.name(),
                ViewRow.of(row).key().getBytes(StandardCharsets.UTF_8),
                topic.value().serializer().serialize(topic.name(), row));
    }
}
