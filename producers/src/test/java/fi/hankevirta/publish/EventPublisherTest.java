package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventPublisherTest {
    private static final String TOPIC = "hankealue.lappi.spro-notification.v1";
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(2));

    private final SpecificRecord event = SampleEvents.notification().build();
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = new EventPublisher(new EventRecords(TOPICS, "/test"), kafka);

    @Test
    void tellsWhereTheBrokerPutAnEventOnceItIsAcknowledged() {
        CompletableFuture<Acknowledged> outcome = publisher.publish(event);
        assertThat(outcome).isNotDone();

        kafka.completeNext();

        assertThat(outcome).isCompletedWithValue(new Acknowledged(TOPIC, 0, 0));
    }

    @Test
    void tellsTheOutcomeOfEachEventApart() {
        CompletableFuture<Acknowledged> first = publisher.publish(event);
        CompletableFuture<Acknowledged> second = publisher.publish(event);

        kafka.errorNext(new TimeoutException());
        kafka.completeNext();

        assertThat(reasonOf(first)).isEqualTo(Reason.TIMED_OUT);
        assertThat(second).isCompleted();
    }

    static Object[][] failures() {
        return new Object[][] {
            {new TimeoutException("Expiring 1 record"), Reason.TIMED_OUT},
            {new TopicAuthorizationException(TOPIC), Reason.NOT_AUTHORISED},
            {new SaslAuthenticationException("no"), Reason.NOT_AUTHORISED},
            {new NotEnoughReplicasException("one of two"), Reason.FAILED},
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhyTheBrokerDidNotTakeAnEvent(RuntimeException failure, Reason reason) {
        CompletableFuture<Acknowledged> outcome = publisher.publish(event);

        kafka.errorNext(failure);

        NotPublishedException told = failureOf(outcome);
        assertThat(told.reason()).isEqualTo(reason);
        assertThat(told.reason().isBeforeSending()).isFalse();
        assertThat(told).hasMessageContaining(TOPIC).hasCause(failure);
    }

    @Test
    void tellsAnExceptionOfTheClientAsAnOutcomeToo() {
        kafka.sendException = new KafkaException("out of order");

        assertThat(reasonOf(publisher.publish(event))).isEqualTo(Reason.FAILED);
    }

    @Test
    void sendsNothingOfAnEventThatItRefuses() {
        CompletableFuture<Acknowledged> outcome = publisher.publish(
                SampleEvents.notification().setHankealue("ATLANTIS").build());

        assertThat(reasonOf(outcome)).isEqualTo(Reason.UNKNOWN_AREA);
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void tellsThatItIsClosed() {
        publisher.close();

        assertThat(reasonOf(publisher.publish(event))).isEqualTo(Reason.CLOSED);
    }

    @Test
    void flushesWhatIsInTheBuffer() {
        CompletableFuture<Acknowledged> outcome = publisher.publish(event);

        publisher.flush();

        assertThat(outcome).isCompleted();
    }

    @Test
    void waitsNoLongerThanItIsToldForABrokerThatIsAway() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 100);
        try (EventPublisher away = new EventPublisher(TOPICS, settings, "/test")) {
            CompletableFuture<Acknowledged> outcome = away.publish(event);

            assertThatThrownBy(() -> outcome.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessageContaining("send it again with the same eventId");
        }
    }

    private static Reason reasonOf(CompletableFuture<Acknowledged> outcome) {
        return failureOf(outcome).reason();
    }

    private static NotPublishedException failureOf(CompletableFuture<Acknowledged> outcome) {
        assertThat(outcome).isCompletedExceptionally();
        return (NotPublishedException)
                outcome.handle((place, failure) -> failure).join();
    }
}
