package fi.hankevirta.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an instance left open that is no more is ended long before its timeout; what others have open is not. */
@OnCluster
@Timeout(120)
class GoneInstancesIT {
    private static final String TIMEOUT_MS =
            Long.toString(Duration.ofMinutes(10).toMillis());
    private static final Duration SOON = Duration.ofSeconds(30);

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    GoneInstancesIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void onlyTransactionsOfGoneInstancesOfTheApplicationAreEnded() throws Exception {
        // Given
        String gone = installation.applicationId() + "-" + UUID.randomUUID() + "-1";
        String another = installation.applicationId() + "-other-" + UUID.randomUUID() + "-1";
        try (KafkaProducer<byte[], byte[]> ofGone = open(gone);
                KafkaProducer<byte[], byte[]> ofAnother = open(another)) {
            assertThat(open()).contains(gone, another);

            // When
            try (Pipeline pipeline = installation.start(stateDir)) {
                await("it is at work").atMost(SOON).until(pipeline::isReady);

                // Then
                await("the transaction is ended").atMost(SOON).until(() -> !open().contains(gone));
                assertThat(open()).contains(another);
            } finally {
                ofGone.close(Duration.ZERO);
                ofAnother.close(Duration.ZERO);
            }
        }
    }

    @Test
    void whatIsOpenedLaterIsEndedWithoutARebalance() throws Exception {
        // Given
        String gone = installation.applicationId() + "-" + UUID.randomUUID() + "-1";
        try (Pipeline pipeline = installation.start(stateDir)) {
            await("it is at work").atMost(SOON).until(pipeline::isReady);

            // When
            try (KafkaProducer<byte[], byte[]> ofGone = open(gone)) {

                // Then
                await("the transaction is ended").atMost(SOON).until(() -> !open().contains(gone));
                ofGone.close(Duration.ZERO);
            }
        }
    }

    @Test
    void aNamedInstanceThatIsStartedAgainEndsWhatItHadLeftOpen() throws Exception {
        // Given
        String own = installation.applicationId() + "-@first-1";
        installation.with("instance.id", "first");
        try (KafkaProducer<byte[], byte[]> before = open(own)) {

            // When
            try (Pipeline pipeline = installation.start(stateDir)) {
                await("it is at work").atMost(SOON).until(pipeline::isReady);

                // Then
                assertThatThrownBy(before::commitTransaction).isInstanceOf(KafkaException.class);
            } finally {
                before.close(Duration.ZERO);
            }
        }
    }

    @Test
    void whatANamedInstanceLeftOpenIsEndedWhenItIsNoMember() throws Exception {
        // Given
        String gone = installation.applicationId() + "-@second-1";
        installation.with("instance.id", "first");
        try (Pipeline pipeline = installation.start(stateDir)) {
            await("it is at work").atMost(SOON).until(pipeline::isReady);

            // When
            try (KafkaProducer<byte[], byte[]> ofGone = open(gone)) {

                // Then
                await("the transaction is ended").atMost(SOON).until(() -> !open().contains(gone));
                ofGone.close(Duration.ZERO);
            }
        }
    }

    private KafkaProducer<byte[], byte[]> open(String transactionalId) throws Exception {
        var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        installation.bootstrapServers(),
                        "transactional.id",
                        transactionalId,
                        "transaction.timeout.ms",
                        TIMEOUT_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
        producer.beginTransaction();
        String topic = installation.topics().partials().name();
        producer.send(new ProducerRecord<>(topic, 0, "never".getBytes(UTF_8), new byte[] {1}))
                .get();
        return producer;
    }

    private Set<String> open() throws ExecutionException, InterruptedException {
        var ongoing = new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING));
        return installation.admin().listTransactions(ongoing).all().get().stream()
                .map(TransactionListing::transactionalId)
                .collect(Collectors.toSet());
    }
}
