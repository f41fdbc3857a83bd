package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.importer.Delivery;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final SpecificRecord event = SampleEvents.notification().build();
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final EventPublisher publisher = new EventPublisher(
            new EventRecords(new Topics(Register.shipped(), TopicPlan.ofPartitions(2)), "/test"), kafka);
    private final Told told = new Told();

    @Test
    void tellsTheOutcomeOfEachEvent() {
        Sending sending = sending(topic -> Optional.empty());

        sending.deliver(event, told);
        sending.deliver(event, told);
        sending.deliver(SampleEvents.notification().setHankealue("ATLANTIS").build(), told);
        kafka.errorNext(new TimeoutException("Expiring"));
        kafka.completeNext();
        sending.await();

        assertThat(told.outcomes)
                .containsExactly(
                        "refused hankealue: hankealue holds no register code of an area that sends spro-notification",
                        "failed: no broker acknowledged it for hankealue.lappi.spro-notification.v1 in time;"
                                + " it may have arrived: send it again with the same eventId",
                        "accepted");
    }

    @Test
    void refusesEventsWhoseTopicIsMissingAndAsksForItOnce() {
        List<String> asked = new ArrayList<>();
        Sending sending = sending(topic -> {
            asked.add(topic);
            return Optional.of("the broker has no topic " + topic);
        });

        sending.deliver(event, told);
        sending.deliver(event, told);

        assertThat(asked).containsExactly("hankealue.lappi.spro-notification.v1");
        assertThat(told.outcomes)
                .hasSize(2)
                .containsOnly("refused hankealue: the broker has no topic hankealue.lappi.spro-notification.v1");
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void hasABoundedNumberOfEventsOnTheirWay() {
        Sending sending = sending(topic -> Optional.empty());

        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            for (int i = 0; i <= Sending.WINDOW; i++) {
                sending.deliver(event, told);
            }
        });

        Awaitility.await().until(() -> kafka.history().size() == Sending.WINDOW);
        assertThat(sender).isNotDone();
        kafka.completeNext();
        Awaitility.await().until(sender::isDone);
        assertThat(kafka.history()).hasSize(Sending.WINDOW + 1);
    }

    private Sending sending(Function<String, Optional<String>> problemOfTopic) {
        return new Sending(publisher, problemOfTopic);
    }

    private static final class Told implements Delivery.Outcome {
        private final List<String> outcomes = new ArrayList<>();

        @Override
        public void accepted() {
            outcomes.add("accepted");
        }

        @Override
        public void refused(@Nullable String field, String explanation) {
            outcomes.add("refused " + field + ": " + explanation);
        }

        @Override
        public void failed(String explanation) {
            outcomes.add("failed: " + explanation);
        }
    }
}
