package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityVisitor;
import java.util.Arrays;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The entities of a task in a store of Kafka Streams, whose keys are in order: a root's stand side by side. */
final class RocksEntities implements EntityState {
    private static final BytesSerializer AS_IT_IS = new BytesSerializer();

    private final KeyValueStore<Bytes, byte[]> store;

    RocksEntities(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void forEachOfRoot(EntityKey key, EntityVisitor visitor) {
        if (key.isRoot()) {
            byte[] value = store.get(Bytes.wrap(Arrays.copyOf(key.bytes(), key.length())));
            if (value != null) {
                visitor.visit(key.bytes(), 0, key.length(), value, 0, value.length);
            }
        } else {
            Bytes prefix = Bytes.wrap(Arrays.copyOf(key.bytes(), key.rootLength()));
            try (KeyValueIterator<Bytes, byte[]> ofRoot = store.prefixScan(prefix, AS_IT_IS)) {
                show(ofRoot, visitor);
            }
        }
    }

    @Override
    public void forEach(EntityVisitor visitor) {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            show(all, visitor);
        }
    }

    @Override
    public void put(EntityKey key, byte[] value, int length) {
        store.put(Bytes.wrap(Arrays.copyOf(key.bytes(), key.length())), Arrays.copyOf(value, length));
    }

    @Override
    public void commit() {
        // Kafka Streams writes to the changelog at each put.
    }

    private static void show(KeyValueIterator<Bytes, byte[]> entities, EntityVisitor visitor) {
        entities.forEachRemaining(entity -> {
            byte[] key = entity.key.get();
            visitor.visit(key, 0, key.length, entity.value, 0, entity.value.length);
        });
    }
}
