package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityTable;
import fi.hankevirta.state.EntityVisitor;
import java.util.Arrays;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a task in a table in memory. At each commit, and in its transaction, every entity that changed since
 * the last one is written to the changelog, once (docs/decisions/0009). What a given-up transaction changed goes with
 * the table: the task closes its stores and fills them anew from the changelog. Like {@link CommitHook}, it knows
 * Kafka's internal interfaces, and no other class needs to.
 */
final class EntityStore implements StateStore, EntityState, CachedStateStore<byte[], byte[]> {
    private final String name;
    private final HeldEntities held;
    private final EntityTable table = new EntityTable();
    private @Nullable InternalProcessorContext<?, ?> context;
    private HeldEntities.@Nullable Share share;
    private boolean open;

    /**
     * Makes an empty one.
     *
     * @param held told what it holds while it is open
     */
    EntityStore(String name, HeldEntities held) {
        this.name = name;
        this.held = held;
    }

    @Override
    public void forEachOfRoot(EntityKey key, EntityVisitor visitor) {
        table.forEachOfRoot(key.bytes(), key.rootLength(), visitor);
    }

    @Override
    public void forEach(EntityVisitor visitor) {
        table.forEach(visitor);
    }

    @Override
    public void put(EntityKey key, byte[] value, int length) {
        table.put(key.bytes(), key.rootLength(), key.length(), value, length, true);
    }

    @Override
    public void flushCache() {
        InternalProcessorContext<?, ?> to = context;
        if (to == null || table.changes() == 0) {
            return;
        }
        long now = to.currentSystemTimeMs();
        table.drain((key, keyFrom, keyTo, value, from, toEnd) -> to.logChange(
                name,
                Bytes.wrap(Arrays.copyOfRange(key, keyFrom, keyTo)),
                Arrays.copyOfRange(value, from, toEnd),
                now,
                new RecordHeaders(),
                Position.emptyPosition()));
        tell();
    }

    @Override
    public void clearCache() {
        // A task that becomes a standby has committed: nothing is left to be written.
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        this.context = (InternalProcessorContext<?, ?>) context;
        share = held.open();
        context.register(root, (RecordBatchingStateRestoreCallback) this::restore);
        open = true;
    }

    @Override
    public void close() {
        table.clear();
        if (share != null) {
            share.close();
        }
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    /** Takes up what the changelog holds. */
    void restore(Collection<ConsumerRecord<byte[], byte[]>> batch) {
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            byte[] key = record.key();
            byte[] value = record.value();
            table.put(key, EntityKey.rootLength(key), key.length, value, value.length, false);
        }
        tell();
    }

    private void tell() {
        if (share != null) {
            share.tell(table.size(), table.bytes());
        }
    }
}
