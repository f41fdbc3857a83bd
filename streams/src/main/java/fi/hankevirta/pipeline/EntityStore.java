package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityTable;
import fi.hankevirta.state.EntityVisitor;
import java.util.Arrays;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a task in a table in memory. At each commit, and in its transaction, every entity that changed since
 * the last one is written to the changelog, once (docs/decisions/0009).
 */
final class EntityStore extends LoggedStore implements EntityState {
    private final HeldEntities held;
    private final EntityTable table = new EntityTable();
    private HeldEntities.@Nullable Share share;

    /**
     * Makes an empty one.
     *
     * @param held told what it holds while it is open
     */
    EntityStore(String name, HeldEntities held) {
        super(name);
        this.held = held;
    }

    /** Returns what builds the store of each task. */
    static StoreBuilder<EntityStore> builder(String name, HeldEntities held) {
        return new OwnStoreBuilder<>(name, true, () -> new EntityStore(name, held));
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
    public void commit() {
        if (table.changes() > 0) {
            table.drain((key, keyFrom, keyTo, value, from, to) ->
                    log(Arrays.copyOfRange(key, keyFrom, keyTo), Arrays.copyOfRange(value, from, to)));
            restored();
        }
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        share = held.open();
        super.init(context, root);
    }

    @Override
    public void close() {
        super.close();
        if (share != null) {
            share.close();
        }
    }

    @Override
    void restore(byte[] key, byte @Nullable [] value) {
        byte[] present = requireNonNull(value, "no entity is ever deleted");
        table.put(key, EntityKey.rootLength(key), key.length, present, present.length, false);
    }

    @Override
    void restored() {
        if (share != null) {
            share.tell(table.size(), table.bytes());
        }
    }

    @Override
    void clear() {
        table.clear();
    }
}
