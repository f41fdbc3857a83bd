package fi.hankevirta.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Makes the clients of Kafka Streams, as it would itself, but with producers that tell when a transaction is committed,
 * and consumers that tell when they are asked for offsets. Kafka Streams says when a commit begins only, and a latency
 * without the commit is no latency; of a rebalance it says nothing until all know their work. And transactions can have
 * other names than its own.
 */
final class TellingClients implements KafkaClientSupplier {
    private final Runnable committed;
    private final Runnable offsetsAsked;
    private final UnaryOperator<String> transactionalId;

    /**
     * Prepares them.
     *
     * @param committed run after each commit, by the thread that made it
     * @param offsetsAsked run before the committed offsets of partitions are asked for, by the thread that asks
     * @param transactionalId returns the name of a thread's transactions, given that of Kafka Streams
     */
    TellingClients(Runnable committed, Runnable offsetsAsked, UnaryOperator<String> transactionalId) {
        this.committed = committed;
        this.offsetsAsked = offsetsAsked;
        this.transactionalId = transactionalId;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        Map<String, Object> own = new HashMap<>(config);
        own.computeIfPresent(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, (name, given) -> transactionalId.apply((String) given));
        return new TellingProducer(own, committed);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new TellingConsumer(config, offsetsAsked);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return consumer(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static final class TellingProducer extends KafkaProducer<byte[], byte[]> {
        private final Runnable committed;

        TellingProducer(Map<String, Object> config, Runnable committed) {
            super(config, new ByteArraySerializer(), new ByteArraySerializer());
            this.committed = committed;
        }

        @Override
        public void commitTransaction() {
            super.commitTransaction();
            committed.run();
        }
    }

    private static final class TellingConsumer extends KafkaConsumer<byte[], byte[]> {
        private final Runnable offsetsAsked;

        TellingConsumer(Map<String, Object> config, Runnable offsetsAsked) {
            super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            this.offsetsAsked = offsetsAsked;
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
            offsetsAsked.run();
            return super.committed(partitions);
        }

        @Override
        public Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions, Duration timeout) {
            offsetsAsked.run();
            return super.committed(partitions, timeout);
        }
    }
}
