package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.register.Register;
import fi.hankevirta.spool.Spool;
import fi.hankevirta.spool.SpoolException;
import fi.hankevirta.spool.SpoolLimits;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledPublisherTest {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(2));
    private static final EventRecords RECORDS = new EventRecords(TOPICS, "/test");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Map<String, Object> AWAY =
            Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 100, "delivery.timeout.ms", 15_100);

    private final List<ProducerRecord<byte[], byte[]>> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean brokerIsAway;
    private Path folder;

    @BeforeEach
    void nameAFolder(@TempDir Path temporary) {
        folder = temporary.resolve("spool");
    }

    @Test
    void sendsWhatItAccepts() throws InterruptedException {
        try (SpooledPublisher publisher = open(1_000)) {
            assertThat(publisher.publish(NumberedEvents.event(0))).isEqualTo(new Accepted(0));
            publisher.publishAll(List.of(NumberedEvents.event(1), NumberedEvents.event(2)));

            assertThat(publisher.flush(LONG)).isTrue();

            assertThat(NumberedEvents.numbersOf(taken)).containsExactly(0, 1, 2);
            assertThat(publisher.waiting()).isZero();
            ProducerRecord<byte[], byte[]> direct = RECORDS.of(NumberedEvents.event(0));
            assertThat(taken.get(0).topic()).isEqualTo(direct.topic());
            assertThat(taken.get(0).value()).isEqualTo(direct.value());
            assertThat(taken.get(0).headers()).isEqualTo(direct.headers());
        }
    }

    @Test
    void acceptsWhileTheBrokerIsAwayAndTheNextOneSends() throws InterruptedException {
        brokerIsAway = true;
        try (SpooledPublisher publisher = open(1_000)) {
            publisher.publishAll(NumberedEvents.events(10));

            assertThat(publisher.flush(Duration.ofMillis(50))).isFalse();
            Awaitility.await().until(() -> publisher.problem().isPresent());
            assertThat(publisher.problem())
                    .hasValue("no broker acknowledges hankealue.lappi.spro-notification.v1 in time");
            assertThat(publisher.waiting()).isEqualTo(10);
        }
        assertThat(taken).isEmpty();

        brokerIsAway = false;
        try (SpooledPublisher publisher = open(1_000)) {
            assertThat(publisher.flush(LONG)).isTrue();
            assertThat(publisher.problem()).isEmpty();
        }
        assertThat(NumberedEvents.numbersOf(taken)).isEqualTo(NumberedEvents.numbers(10));
    }

    @Test
    void saysClearlyThatAnEventIsNotAcceptedForWantOfRoom() {
        brokerIsAway = true;
        try (SpooledPublisher publisher = open(1)) {
            publisher.publish(NumberedEvents.event(0));

            assertThatThrownBy(() -> publisher.publish(NumberedEvents.event(1)))
                    .isInstanceOfSatisfying(NotPublishedException.class, e -> {
                        assertThat(e.reason()).isEqualTo(Reason.SPOOL_FULL);
                        assertThat(e.explanation()).contains("holds as much as it may", "it was not accepted");
                    });
            assertThat(publisher.waiting()).isEqualTo(1);
        }
    }

    @Test
    void storesNothingOfAnEventThatMayNotBeSent() {
        try (SpooledPublisher publisher = open(1_000)) {
            assertThatThrownBy(() -> publisher.publish(SampleEvents.status()
                            .setModels(List.of("010190-999W"))
                            .build()))
                    .isInstanceOfSatisfying(
                            NotPublishedException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.PERSONAL_IDENTITY_CODE))
                    .hasMessageNotContaining("999W");
            assertThat(publisher.waiting()).isZero();
        }
    }

    @Test
    void takesTheEventsOfManyThreads() throws InterruptedException {
        try (SpooledPublisher publisher = open(10_000)) {
            Set<Long> sequences = Collections.synchronizedSet(new HashSet<>());
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(thread -> new Thread(() -> {
                        for (int i = 0; i < 50; i++) {
                            sequences.add(publisher
                                    .publish(NumberedEvents.event(50 * thread + i))
                                    .sequence());
                        }
                    }))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(publisher.flush(LONG)).isTrue();
            assertThat(sequences).hasSize(400);
            assertThat(NumberedEvents.numbersOf(taken)).hasSize(400).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsThatItIsClosed() {
        SpooledPublisher publisher = open(1_000);
        publisher.close();

        assertThatThrownBy(() -> publisher.publish(NumberedEvents.event(0)))
                .isInstanceOfSatisfying(
                        NotPublishedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
    }

    @Test
    void closesSoonThoughNoBrokerWasEverThere() {
        SpooledPublisher publisher = SpooledPublisher.open(TOPICS, AWAY, "/test", folder, SpoolLimits.ofMebibytes(1));
        publisher.publishAll(NumberedEvents.events(3));
        Awaitility.await().until(() -> publisher.problem().isPresent());

        publisher.close();

        try (Spool left = Spool.open(folder, SpoolLimits.ofMebibytes(1))) {
            assertThat(left.waiting()).isEqualTo(3);
        }
    }

    @Test
    void refusesSettingsThatKafkaCantUseBeforeAnythingIsAccepted() {
        Map<String, Object> wrong = Map.of("bootstrap.servers", "localhost:9092", "linger.ms", "soon");

        assertThatThrownBy(() -> SpooledPublisher.open(TOPICS, wrong, "/test", folder, SpoolLimits.ofMebibytes(1)))
                .isInstanceOf(ConfigException.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesASpoolThatIsInUse() {
        try (SpooledPublisher publisher = open(1_000)) {
            publisher.publish(NumberedEvents.event(0));

            assertThatThrownBy(() -> open(1_000)).isInstanceOf(SpoolException.class);
        }
    }

    private SpooledPublisher open(int mostEvents) {
        return SpooledPublisher.open(
                RECORDS,
                Spool.open(folder, new SpoolLimits(mostEvents, 1 << 20, 0)),
                () -> new ScriptedProducer(() -> brokerIsAway ? new TimeoutException("away") : null, taken));
    }
}
