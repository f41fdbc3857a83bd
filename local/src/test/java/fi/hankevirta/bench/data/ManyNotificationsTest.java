package fi.hankevirta.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.UnreadableException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ManyNotificationsTest {
    private static final Register REGISTER = Register.shipped();
    private static final Topics TOPICS = new Topics(REGISTER, TopicPlan.ofPartitions(6));
    private static final Codecs CODECS = new Codecs();
    private static final int THINGS = 3_000;

    private final Intake intake = new Intake(REGISTER);
    private final ManyNotifications events = new ManyNotifications(REGISTER, TOPICS, 1, THINGS);

    @Test
    void eachIsReceivedOnceAndThenCorrectedByALaterRevision() throws UnreadableException {
        // Given
        Map<String, SproNotification> latest = new HashMap<>();
        Set<String> areas = new HashSet<>();

        // When
        for (ProducerRecord<byte[], byte[]> record : events.received()) {
            SproNotification received = accepted(record);

            // Then
            assertThat(latest.put(received.getNotificationId(), received)).isNull();
            assertThat(received.getRevision()).isEqualTo(1);
            areas.add(received.getHankealue());
        }
        assertThat(latest).hasSize(THINGS);
        assertThat(areas).hasSize(REGISTER.areas().size());

        // When
        Set<String> corrected = new HashSet<>();
        for (ProducerRecord<byte[], byte[]> record : events.corrections(THINGS + 1_000)) {
            SproNotification correction = accepted(record);
            SproNotification before = latest.put(correction.getNotificationId(), correction);

            // Then
            assertThat(before).isNotNull();
            assertThat(correction.getHankealue()).isEqualTo(before.getHankealue());
            assertThat(correction.getRevision()).isGreaterThan(before.getRevision());
            assertThat(correction.getRecordedAt()).isAfter(before.getRecordedAt());
            assertThat(correction.getState()).isEqualTo(NotificationState.IN_HANDLING);
            corrected.add(correction.getNotificationId());
        }
        assertThat(corrected).hasSize(THINGS);
    }

    @Test
    void theSameSeedMakesTheSameEvents() throws UnreadableException {
        SproNotification first = accepted(events.corrections(1).iterator().next());
        ManyNotifications again = new ManyNotifications(REGISTER, TOPICS, 1, THINGS);

        assertThat(accepted(again.corrections(1).iterator().next())).isEqualTo(first);
    }

    private SproNotification accepted(ProducerRecord<byte[], byte[]> record) throws UnreadableException {
        var from = TOPICS.ingress(record.topic()).orElseThrow();
        assertThat(intake.decide(
                        new Arrival(from.sender(), record.key(), record.value(), record.headers(), Instant.now()),
                        CODECS.of(from.stream())))
                .isInstanceOf(Decision.Accepted.class);
        return (SproNotification) CODECS.of(EventStream.SPRO_NOTIFICATION).decode(record.value());
    }
}
