package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology in Kafka's test driver, which commits after every record. */
final class PipelineDriver implements AutoCloseable {
    static final int TARGET_DAYS = 30;

    private final Topics topics;
    private final TopologyTestDriver driver;
    private final IntakeCounts counts = new IntakeCounts();
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final NavigableMap<String, Figure> figures = new TreeMap<>();

    /** With more than one partition, events whose key belongs elsewhere than partition 0 take the way round. */
    PipelineDriver(Register register, int partitions) {
        topics = new Topics(register, TopicPlan.ofPartitions(partitions));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "hankevirta");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        driver = new TopologyTestDriver(
                new PipelineTopology(register, topics, PipelineTopology.StoreKind.MEMORY, TARGET_DAYS, counts).build(),
                settings);
    }

    void pipe(Arrival arrival) {
        Headers headers = new RecordHeaders();
        arrival.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        inputs.computeIfAbsent(
                        arrival.topic(),
                        topic -> driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer()))
                .pipeInput(new TestRecord<>(
                        arrival.key(), arrival.value(), headers, Instant.ofEpochMilli(arrival.timestamp())));
    }

    /** Returns the latest row of each key, without rows that nothing is behind: they read like absent ones. */
    NavigableMap<String, Figure> figures() {
        for (Domain domain : Domain.values()) {
            var topic = topics.progress(domain);
            driver.createOutputTopic(
                            topic.name(),
                            new StringDeserializer(),
                            topic.value().deserializer())
                    .readKeyValuesToMap()
                    .forEach(figures::put);
        }
        NavigableMap<String, Figure> present = new TreeMap<>(figures);
        present.values().removeIf(figure -> figure.getLastRecordedAt() == null);
        return present;
    }

    List<Rejection> rejections(String sender) {
        var topic = topics.rejected(sender);
        return new ArrayList<>(driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), topic.value().deserializer())
                .readValuesToList());
    }

    IntakeCounts counts() {
        return counts;
    }

    @Override
    public void close() {
        driver.close();
    }
}
