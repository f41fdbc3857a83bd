package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityTable;
import fi.hankevirta.state.EntityVisitor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/** The table of a partition with a changelog, from which it is filled anew. */
final class CoreState implements EntityState {
    private final Map<Bytes, byte[]> changelog = new HashMap<>();
    private final EntityTable table = new EntityTable();

    @Override
    public void commit() {
        table.drain((key, keyFrom, keyTo, value, from, to) -> changelog.put(
                Bytes.wrap(Arrays.copyOfRange(key, keyFrom, keyTo)), Arrays.copyOfRange(value, from, to)));
    }

    void restart() {
        table.clear();
        changelog.forEach((key, value) ->
                table.put(key.get(), EntityKey.rootLength(key.get()), key.get().length, value, value.length, false));
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
}
