package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class EmbeddedBrokerIT {
    private static final String TOPIC = "kept";

    private final Path temp;

    EmbeddedBrokerIT(@TempDir Path temp) {
        this.temp = temp;
    }

    @Test
    void whatWasWrittenBeforeARestartIsReadAfterIt() throws Exception {
        // Given
        try (DataFolder folder = DataFolder.claim(temp);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            write(broker, "before");
        }

        // When
        try (DataFolder folder = DataFolder.claim(temp);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            // Then
            assertThat(read(broker)).containsExactly("before");
        }
    }

    @Test
    void theBrokerStopsWithinFiveSeconds() {
        // Given
        try (DataFolder folder = DataFolder.claim(temp)) {
            EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
            long start = System.nanoTime();

            // When
            broker.close();

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void theClusterIsOneNodeOnTheLoopbackAddress() throws Exception {
        try (DataFolder folder = DataFolder.claim(temp);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = admin(broker)) {
            assertThat(admin.describeCluster().nodes().get()).singleElement().satisfies(node -> {
                assertThat(node.host()).isEqualTo("127.0.0.1");
                assertThat(node.port()).isEqualTo(broker.port());
            });
        }
    }

    @Test
    void aTopicThatWasNotDeclaredIsNotMadeByReadingIt() throws Exception {
        try (DataFolder folder = DataFolder.claim(temp);
                EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                Admin admin = admin(broker);
                KafkaConsumer<String, String> consumer = consumer(broker)) {
            // When
            consumer.subscribe(List.of("nonsense"));
            consumer.poll(Duration.ofSeconds(1));

            // Then
            assertThat(admin.listTopics().names().get()).doesNotContain("nonsense");
        }
    }

    @Test
    void aTakenPortIsOneLineAndLeavesTheFolderUntouched() throws Exception {
        try (DataFolder folder = DataFolder.claim(temp);
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " of 127.0.0.1 can't be used");
            assertThat(folder.broker()).doesNotExist();
        }
    }

    @Test
    void aFolderWhoseDataIsNotABrokersIsOneLine() throws Exception {
        // Given
        Files.createDirectories(temp.resolve("broker"));

        try (DataFolder folder = DataFolder.claim(temp)) {
            // When, Then
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("the broker does not start on " + temp + ": ");
        }
    }

    private static void write(EmbeddedBroker broker, String value) throws Exception {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    private static List<String> read(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> consumer = consumer(broker)) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedBroker broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "test"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
