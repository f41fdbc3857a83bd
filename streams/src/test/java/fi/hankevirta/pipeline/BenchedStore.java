package fi.hankevirta.pipeline;

import fi.hankevirta.state.EntityState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.state.Stores;

/** A store of entities that is measured: what the tally stage does with it, and restoring it. */
interface BenchedStore extends AutoCloseable {
    /** The table in memory. */
    String TABLE = "table";
    /** Kafka Streams' persistent store. */
    String ROCKSDB = "rocksdb";
    /** Kafka Streams' store in memory. */
    String STOCK = "stock";

    /** Returns it as the tally stage sees it. */
    EntityState state();

    /** Takes in records of its changelog. */
    void restore(Collection<ConsumerRecord<byte[], byte[]>> batch);

    @Override
    void close();

    /** Opens an empty one of a kind. */
    static BenchedStore open(String kind) {
        try {
            return switch (kind) {
                case TABLE -> new Table(new EntityStore(Names.STORE_ENTITIES, new HeldEntities()));
                case ROCKSDB -> KafkaStore.open(Stores.persistentKeyValueStore(Names.STORE_ENTITIES));
                case STOCK -> KafkaStore.open(Stores.inMemoryKeyValueStore(Names.STORE_ENTITIES));
                default -> throw new IllegalArgumentException("there is no store " + kind);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of the store {@code memory}. */
    record Table(EntityStore store) implements BenchedStore {
        @Override
        public EntityState state() {
            return store;
        }

        @Override
        public void restore(Collection<ConsumerRecord<byte[], byte[]>> batch) {
            store.restore(batch);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
