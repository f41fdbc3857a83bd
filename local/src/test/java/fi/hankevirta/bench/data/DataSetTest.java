package fi.hankevirta.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DataSetTest {
    private static final Register REGISTER = Register.shipped();
    private static final Topics TOPICS = new Topics(REGISTER, TopicPlan.ofPartitions(6));
    private static final Codecs CODECS = new Codecs();
    private static final int EVENTS = 20_000;

    @Test
    void theSameSeedMakesTheSameBytes() {
        // Given
        List<String> first = texts(new DataSet(REGISTER, TOPICS, 7, 3_000));

        // When
        List<String> second = texts(new DataSet(REGISTER, TOPICS, 7, 3_000));

        // Then
        assertThat(second).isEqualTo(first).hasSize(3_000);
        assertThat(texts(new DataSet(REGISTER, TOPICS, 8, 3_000))).isNotEqualTo(first);
    }

    @Test
    void everyEventIsAcceptedUnderTheKeyOfItsStreamAndPlacedByIt() {
        // Given
        Intake intake = new Intake(REGISTER);

        // When
        for (ProducerRecord<byte[], byte[]> record : new DataSet(REGISTER, TOPICS, 1, EVENTS)) {
            Ingress from = TOPICS.ingress(record.topic()).orElseThrow();
            Decision decision = intake.decide(
                    new Arrival(from.sender(), record.key(), record.value(), record.headers(), Instant.now()),
                    CODECS.of(from.stream()));

            // Then
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            assertThat(new String(record.key(), StandardCharsets.UTF_8))
                    .isEqualTo(from.stream().keyOf(((Decision.Accepted) decision).event()));
            assertThat(record.partition()).isNull();
        }
    }

    @Test
    void theSharesAreThoseThatItPromises() throws UnreadableException {
        // Given
        Map<EventStream, Integer> byStream = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int again = 0;
        int late = 0;
        int retracted = 0;
        Instant latest = Instant.MIN;

        // When
        for (ProducerRecord<byte[], byte[]> record : new DataSet(REGISTER, TOPICS, 1, EVENTS)) {
            EventStream stream = TOPICS.ingress(record.topic()).orElseThrow().stream();
            SpecificRecord event = CODECS.of(stream).decode(record.value());
            Instant recordedAt = (Instant) event.get(4);
            byStream.merge(stream, 1, Integer::sum);
            boolean isNew = seen.add((String) event.get(0));
            again += isNew ? 0 : 1;
            late += isNew && recordedAt.isBefore(latest) ? 1 : 0;
            retracted += isNew && (Boolean) event.get(5) ? 1 : 0;
            latest = recordedAt.isAfter(latest) ? recordedAt : latest;
        }

        // Then
        assertThat(share(byStream.getOrDefault(EventStream.SPRO_NOTIFICATION, 0)))
                .isCloseTo(0.60, within(0.02));
        assertThat(share(byStream.getOrDefault(EventStream.AVAIN_MEASUREMENT, 0)))
                .isCloseTo(0.30, within(0.02));
        assertThat(share(byStream.getOrDefault(EventStream.PILOT_MILESTONE, 0))).isCloseTo(0.10, within(0.02));
        assertThat(share(again)).isCloseTo(0.05, within(0.01));
        assertThat(share(late)).isCloseTo(0.05, within(0.01));
        assertThat(share(retracted)).isBetween(0.001, 0.006);
    }

    @Test
    void everyTopicHoldsSomethingThatCan() {
        // Given
        Set<String> expected = new HashSet<>();
        for (Ingress from : TOPICS.ingress()) {
            boolean participates = from.sender().equals(Register.COORDINATOR)
                    || REGISTER.pilots().stream()
                            .anyMatch(pilot -> REGISTER.participants(pilot).containsKey(from.sender()));
            if (from.stream() != EventStream.PILOT_MILESTONE || participates) {
                expected.add(from.topic().name());
            }
        }

        // When
        Set<String> topics = new HashSet<>();
        new DataSet(REGISTER, TOPICS, 1, DataSet.FEWEST).forEach(record -> topics.add(record.topic()));

        // Then
        assertThat(topics).isEqualTo(expected);
    }

    @Test
    void tooFewEventsAreRefused() {
        assertThatThrownBy(() -> new DataSet(REGISTER, TOPICS, 1, DataSet.FEWEST - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    private static double share(int count) {
        return (double) count / EVENTS;
    }

    private static List<String> texts(DataSet data) {
        List<String> texts = new ArrayList<>();
        data.forEach(record -> texts.add(record.topic() + " "
                + HexFormat.of().formatHex(record.key()) + " "
                + HexFormat.of().formatHex(record.value()) + " " + record.headers()));
        return texts;
    }
}
