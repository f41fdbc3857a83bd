package fi.hankevirta.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class SteadyEventsTest {
    private static final Register REGISTER = Register.shipped();
    private static final Topics TOPICS = new Topics(REGISTER, TopicPlan.ofPartitions(6));

    @Test
    void areasTakeTurnsEachInAPartitionOfItsOwn() {
        // Given
        SteadyEvents events = new SteadyEvents(REGISTER, TOPICS, 3);
        Intake intake = new Intake(REGISTER);
        Codecs codecs = new Codecs();
        Map<String, Integer> partitions = new HashMap<>();

        // When
        for (int i = 0; i < 500; i++) {
            ProducerRecord<byte[], byte[]> record = events.next();
            Ingress from = TOPICS.ingress(record.topic()).orElseThrow();
            int partition = Utils.toPositive(Utils.murmur2(record.key())) % 6;

            // Then
            assertThat(from.stream()).isEqualTo(EventStream.SPRO_NOTIFICATION);
            assertThat(from.sender())
                    .isEqualTo(events.areas().get(i % events.areas().size()));
            assertThat(partitions.computeIfAbsent(from.sender(), area -> partition))
                    .isEqualTo(partition);
            assertThat(intake.decide(
                            new Arrival(from.sender(), record.key(), record.value(), record.headers(), Instant.now()),
                            codecs.of(from.stream())))
                    .isInstanceOf(Decision.Accepted.class);
        }
        assertThat(partitions).hasSize(events.areas().size());
    }
}
