package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(300)
class HostileBytesIT {
    private static final int EVENTS = 2_000;
    private static final int HOSTILE_A_TOPIC = 40;
    private static final String AVAIN_TOPIC = "hankealue.lappi.avain-measurement.v1";

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    HostileBytesIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void noBytesInTheIngressTopicsStopOrConfuseThePipeline() {
        // Given
        List<Arrival> events = Events.simulated(installation.register(), 31, EVENTS);
        HostileBytes hostile = new HostileBytes(installation.topics(), events, 31);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(Scattering.of(events, 31));
        records.addAll(hostile.forEachTopic(HOSTILE_A_TOPIC));
        records.addAll(hostile.largest());
        Collections.shuffle(records, new Random(31));

        try (Pipeline pipeline = installation.start(stateDir)) {
            // When
            installation.send(records);

            // Then
            BatchResult batch = Agreement.await(installation, pipeline);
            assertThat(batch.refusals())
                    .hasSizeGreaterThan(
                            HOSTILE_A_TOPIC * installation.topics().ingress().size() / 2);
            assertThat(pipeline.isLive()).isTrue();
        }
    }

    @Test
    void moreThanAMebibyteIsRefusedByTheBroker() {
        ProducerRecord<byte[], byte[]> tooLarge = new ProducerRecord<>(AVAIN_TOPIC, new byte[1024 * 1024]);
        assertThatThrownBy(() -> installation.send(List.of(tooLarge)))
                .hasCauseInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void garbageInTheInternalTopicsIsPassedOver() {
        // Given
        List<Arrival> events = Events.simulated(installation.register(), 32, EVENTS);
        List<ProducerRecord<byte[], byte[]>> good = Scattering.of(events, 32);
        try (Pipeline pipeline = installation.start(stateDir)) {
            installation.send(good.subList(0, good.size() / 2));

            // When
            installation.send(garbage(installation.topics().rekeyed().name()));
            installation.send(garbage(installation.topics().partials().name()));
            installation.send(good.subList(good.size() / 2, good.size()));

            // Then
            Agreement.await(installation, pipeline);
        }
    }

    @Test
    void anEventWithThousandsOfProblemsIsRejected() {
        // Given
        List<AvainGoal> goals = IntStream.range(0, 16_000)
                .mapToObj(i -> new AvainGoal("", GoalDirection.UNKNOWN, GoalOutcome.UNKNOWN, null))
                .toList();
        byte[] value = encoded(measurement(1, "1.0").setGoals(goals).build());
        assertThat(value).hasSizeLessThan(64 * 1024);
        try (Pipeline pipeline = installation.start(stateDir)) {
            // When
            installation.send(List.of(new ProducerRecord<>(AVAIN_TOPIC, value)));

            // Then
            assertThat(Agreement.await(installation, pipeline).refusals()).hasSize(1);
        }
    }

    @Test
    void aPlanWithManyLargeMeasurementsIsCounted() {
        // Given
        String version = "x".repeat(60 * 1024);
        List<ProducerRecord<byte[], byte[]>> measurements = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> new ProducerRecord<byte[], byte[]>(
                        AVAIN_TOPIC, encoded(measurement(i, version).build())))
                .toList();
        try (Pipeline pipeline = installation.start(stateDir)) {
            // When
            installation.send(measurements);

            // Then
            assertThat(Agreement.await(installation, pipeline).refusals()).isEmpty();
        }
    }

    private static AvainMeasurement.Builder measurement(int number, String instrumentVersion) {
        return AvainMeasurement.newBuilder()
                .setEventId(new UUID(1, number).toString())
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(Instant.parse("2022-06-01T10:00:00Z"))
                .setMeasurementId(new UUID(2, number).toString())
                .setPlanPseudonym("ab".repeat(32))
                .setStage(MeasurementStage.REVIEW)
                .setSequence(number)
                .setMeasuredOn(LocalDate.of(2022, 5, 31))
                .setClientPresent(true)
                .setInstrumentVersion(instrumentVersion)
                .setGoals(List.of());
    }

    private static byte[] encoded(AvainMeasurement measurement) {
        return new SingleObjectCodec<AvainMeasurement>(EventStream.AVAIN_MEASUREMENT.schema()).encode(measurement);
    }

    private static List<ProducerRecord<byte[], byte[]>> garbage(String topic) {
        Random random = new Random(33);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            byte[] key = new byte[1 + random.nextInt(40)];
            byte[] value = new byte[random.nextInt(200)];
            random.nextBytes(key);
            random.nextBytes(value);
            records.add(new ProducerRecord<>(topic, i % Installation.PARTITIONS, key, value));
        }
        for (String key : List.of(
                "",
                "|",
                "spro-notification|x",
                "no-stream|x",
                "0|no.tally|LAPPI|2022-01|",
                "0|spro.received|LAPPI|2022-13|",
                "0|spro.received|NOWHERE|2022-01|",
                "99999999999|spro.received|LAPPI|2022-01|")) {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            records.add(new ProducerRecord<>(topic, 0, bytes, new byte[] {2, 2, 2}));
            records.add(new ProducerRecord<>(topic, 0, bytes, new byte[0]));
            records.add(new ProducerRecord<>(topic, 0, bytes, null));
        }
        if (!topic.contains("partials")) { // A compacted topic takes no record without a key.
            records.add(new ProducerRecord<>(topic, 0, null, new byte[] {1}));
        }
        return records;
    }
}
