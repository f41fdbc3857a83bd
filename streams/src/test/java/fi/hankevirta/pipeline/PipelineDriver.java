package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology in Kafka's test driver, which commits after every record. */
final class PipelineDriver implements AutoCloseable {
    static final int TARGET_DAYS = 30;
    static final int TIMELINESS_DAYS = 15;
    static final Instant STARTED_AT = Instant.parse("2024-06-01T12:00:00Z");
    /** When the clock of latencies stands. */
    static final Duration LATER = Duration.ofSeconds(3);

    static final String STATE_DIR = Path.of("target", "kafka-streams").toString();

    /** The pause is a multiple of the real time that computing rows took, which a busy machine makes long. */
    private static final Duration LONGER_THAN_ANY_PAUSE = Duration.ofHours(1);

    private final Topics topics;
    private final TopologyTestDriver driver;
    private final List<String> latencies = new ArrayList<>();
    private final Gauges gauges = Gauges.of(
            new Latencies(STARTED_AT.plus(LATER)::toEpochMilli, (stage, ms) -> latencies.add(stage + " " + ms)));
    private final Map<String, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final NavigableMap<String, Figure> figures = new TreeMap<>();

    /** With more than one partition, events whose key belongs elsewhere than partition 0 take the way round. */
    PipelineDriver(Register register, int partitions) {
        topics = new Topics(register, TopicPlan.ofPartitions(partitions));
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "hankevirta");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, STATE_DIR);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(
                new PipelineTopology(
                                register,
                                topics,
                                PipelineTopology.StoreKind.MEMORY,
                                new Targets(TARGET_DAYS, TIMELINESS_DAYS),
                                (request, last) -> Optional.empty(),
                                gauges)
                        .build(),
                settings,
                STARTED_AT);
    }

    /** Returns the figures of records that come in this order, with pauses. */
    static NavigableMap<String, Figure> figures(Register register, List<Arrival> arrivals, long seed) {
        Random chance = new Random(seed);
        try (PipelineDriver pipeline = new PipelineDriver(register, 1 + chance.nextInt(3))) {
            for (Arrival arrival : arrivals) {
                pipeline.pipe(arrival);
                if (chance.nextInt(25) == 0) {
                    pipeline.tick();
                }
            }
            return pipeline.figures();
        }
    }

    void pipe(Arrival arrival) {
        Headers headers = new RecordHeaders();
        arrival.headers().forEach(header -> headers.add(header.getKey(), header.getValue()));
        Instant at = Instant.ofEpochMilli(arrival.timestamp());
        pipe(arrival.topic(), new TestRecord<>(arrival.key(), arrival.value(), headers, at));
    }

    /** Puts an event into the topic of its area, without a key. */
    void pipe(SpecificRecord event) {
        EventStream stream = EventStream.of(event);
        String topic = topics.ingress(Envelope.of(event).hankealue(), stream)
                .orElseThrow()
                .topic()
                .name();
        pipe(topic, null, new SingleObjectCodec<>(stream.schema()).encode(event));
    }

    /** Puts bytes into any topic that the pipeline reads. */
    void pipe(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        pipe(topic, new TestRecord<>(key, value, new RecordHeaders(), STARTED_AT));
    }

    private void pipe(String topic, TestRecord<byte[], byte[]> record) {
        inputs.computeIfAbsent(
                        topic,
                        name -> driver.createInputTopic(name, new ByteArraySerializer(), new ByteArraySerializer()))
                .pipeInput(record);
    }

    /** Lets time pass: rows are told after a pause, which gathers what came before. */
    void tick() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    /** Returns the latest row of each key, without empty ones: they read like absent ones. */
    NavigableMap<String, Figure> figures() {
        NavigableMap<String, Figure> present = rows();
        present.values().removeIf(EmptyRows::isEmpty);
        return present;
    }

    /** Returns the latest row of each key, those that nothing is behind too. */
    NavigableMap<String, Figure> rows() {
        driver.advanceWallClockTime(LONGER_THAN_ANY_PAUSE);
        for (Domain domain : Domain.values()) {
            var topic = topics.progress(domain);
            driver.createOutputTopic(
                            topic.name(),
                            new StringDeserializer(),
                            topic.value().deserializer())
                    .readKeyValuesToMap()
                    .forEach(figures::put);
        }
        return new TreeMap<>(figures);
    }

    /** Returns the refusals of a sender that were told since the last call, by their keys. */
    Map<String, Rejection> rejections(String sender) {
        var topic = topics.rejected(sender);
        return driver.createOutputTopic(
                        topic.name(), new StringDeserializer(), topic.value().deserializer())
                .readKeyValuesToMap();
    }

    /** Returns the keys of the events that took the way round since the last call. */
    List<String> rekeyed() {
        return driver
                .createOutputTopic(topics.rekeyed().name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToList()
                .stream()
                .map(record -> record.key)
                .toList();
    }

    IntakeCounts counts() {
        return gauges.counts();
    }

    Gauges gauges() {
        return gauges;
    }

    /** Returns what was measured: stage and milliseconds. The driver itself commits without saying so. */
    List<String> latencies() {
        return List.copyOf(latencies);
    }

    @Override
    public void close() {
        driver.close();
    }
}
