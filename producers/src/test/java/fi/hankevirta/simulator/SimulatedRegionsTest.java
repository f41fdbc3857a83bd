package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SimulatedRegionsTest {
    private static final int PARTITIONS = 4;
    private static final Register REGISTER = Register.shipped();

    private final Simulation simulation = new Simulation(REGISTER, SimulationPlan.of(41, 2_000));

    @Test
    void everyMessageIsSentAsItIsInTheSameOrder() {
        // Given
        MockProducer<byte[], byte[]> broker = broker(true);
        SimulatedRegions regions = new SimulatedRegions(simulation, broker, new Pace(0));

        // When
        boolean complete = regions.send();

        // Then
        assertThat(complete).isTrue();
        List<ProducerRecord<byte[], byte[]>> sent = broker.history();
        assertThat(sent).hasSize(2_000);
        int i = 0;
        for (SimulatedMessage message : simulation) {
            ProducerRecord<byte[], byte[]> record = sent.get(i++);
            assertThat(record.topic()).isEqualTo(message.topic());
            assertThat(record.key()).isEqualTo(message.key());
            assertThat(record.value()).isEqualTo(message.value());
            assertThat(record.headers().toArray()).hasSize(message.headers().size());
        }
    }

    @Test
    void aHintedPartitionIsNeverThatOfTheKey() {
        // Given
        MockProducer<byte[], byte[]> broker = broker(true);

        // When
        new SimulatedRegions(simulation, broker, new Pace(0)).send();

        // Then
        List<ProducerRecord<byte[], byte[]>> placed =
                broker.history().stream().filter(r -> r.partition() != null).toList();
        assertThat(placed).hasSizeGreaterThan(20).allSatisfy(record -> {
            int ofKey = Utils.toPositive(Utils.murmur2(Objects.requireNonNull(record.key()))) % PARTITIONS;
            assertThat(record.partition()).isNotEqualTo(ofKey).isBetween(0, PARTITIONS - 1);
        });
    }

    @Test
    void progressCountsWhatIsAcknowledgedByStream() {
        // Given
        SimulatedRegions regions = new SimulatedRegions(simulation, broker(true), new Pace(0));

        // When
        regions.send();

        // Then
        long byStream = 0;
        for (EventStream stream : EventStream.values()) {
            byStream += regions.progress().sent(stream);
        }
        assertThat(regions.progress().sent()).isEqualTo(2_000).isEqualTo(byStream);
        assertThat(regions.progress().handedOver()).isEqualTo(2_000);
        assertThat(regions.progress().wrong()).isEqualTo(40);
    }

    @Test
    @Timeout(60)
    void aRefusedMessageEndsTheSendingWithOneClearLine() {
        // Given
        MockProducer<byte[], byte[]> broker = broker(false);
        SimulatedRegions regions = new SimulatedRegions(simulation, broker, new Pace(0));
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(regions::send);

        // When
        while (!broker.errorNext(new RecordTooLargeException("too large\nand more"))) {
            Thread.onSpinWait();
        }

        // Then
        assertThatThrownBy(() -> {
                    while (!sending.isDone()) {
                        broker.completeNext();
                    }
                    sending.get(30, TimeUnit.SECONDS);
                })
                .hasCauseInstanceOf(SimulationException.class)
                .hasMessageContaining("could not send to hankealue.")
                .hasMessageContaining("too large (check that the broker runs and its topics are created)");
    }

    @Test
    @Timeout(60)
    void stoppingEndsASlowSendingAtOnce() throws Exception {
        // Given
        MockProducer<byte[], byte[]> broker = broker(true);
        SimulatedRegions regions = new SimulatedRegions(simulation, broker, new Pace(1));
        CompletableFuture<Boolean> sending = CompletableFuture.supplyAsync(regions::send);

        // When
        regions.stop();

        // Then
        assertThat(sending.get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(broker.closed()).isTrue();
        assertThat(regions.progress().sent()).isLessThan(2_000);
    }

    @Test
    void wrongSettingsAreToldInOneLine() {
        assertThatThrownBy(() -> new SimulatedRegions(simulation, Map.of("bootstrap.servers", "no address"), 0))
                .isInstanceOf(SimulationException.class)
                .hasMessageStartingWith("the simulator's Kafka client does not start: ")
                .hasMessageContaining("bootstrap.servers")
                .hasMessageNotContaining("\n");
    }

    private static MockProducer<byte[], byte[]> broker(boolean acknowledging) {
        Node node = new Node(1, "localhost", 9092);
        List<PartitionInfo> partitions = new ArrayList<>();
        new Topics(REGISTER, TopicPlan.ofPartitions(1))
                .ingress().stream().map(i -> i.topic().name()).forEach(topic -> {
                    for (int p = 0; p < PARTITIONS; p++) {
                        partitions.add(new PartitionInfo(topic, p, node, new Node[] {node}, new Node[] {node}));
                    }
                });
        Cluster cluster = new Cluster("cluster", List.of(node), partitions, java.util.Set.of(), java.util.Set.of());
        return new MockProducer<>(cluster, acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
