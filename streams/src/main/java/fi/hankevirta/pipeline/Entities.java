package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.Root;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The counting revision of each entity of a partition, in its store under {@code stream|hankealue|root|entity}: a
 * record an entity, so that no root outgrows a record, however many entities a sender gives it.
 */
final class Entities {
    private static final BytesSerializer AS_IT_IS = new BytesSerializer();

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codecs codecs;

    Entities(KeyValueStore<Bytes, byte[]> store, Codecs codecs) {
        this.store = store;
        this.codecs = codecs;
    }

    /** Returns the state of a root, empty when nothing is known of it. */
    Root root(RootKey key) {
        Root root = new Root(key.stream());
        if (key.isEntity()) {
            byte[] value = store.get(Bytes.wrap(key.toBytes()));
            if (value != null) {
                root.put(revision(key.stream(), value));
            }
        } else {
            try (var stored = store.prefixScan(Bytes.wrap(key.prefix()), AS_IT_IS)) {
                stored.forEachRemaining(entry -> root.put(revision(key.stream(), entry.value)));
            }
        }
        return root;
    }

    /** Stores the revision that counts from now on for its entity. */
    void put(RootKey key, Revision revision) {
        store.put(Bytes.wrap(key.entityKey(revision.event())), revision.bytes());
    }

    /** Hands over every root of an area, each once. */
    void forEachRoot(String hankealue, Consumer<Root> each) {
        for (EventStream stream : EventStream.values()) {
            scan(stream, stream.code() + "|" + hankealue + "|", each);
        }
    }

    /** Hands over every root, each once. */
    void forEachRoot(Consumer<Root> each) {
        for (EventStream stream : EventStream.values()) {
            scan(stream, stream.code() + "|", each);
        }
    }

    private void scan(EventStream stream, String prefix, Consumer<Root> each) {
        Bytes first = Bytes.wrap(prefix.getBytes(StandardCharsets.UTF_8));
        try (KeyValueIterator<Bytes, byte[]> all = store.prefixScan(first, AS_IT_IS)) {
            RootKey current = null;
            Root root = null;
            while (all.hasNext()) { // The entities of a root lie side by side, for keys are in order.
                Revision revision = revision(stream, all.next().value);
                RootKey key = RootKey.of(stream, revision.envelope().hankealue(), revision.event());
                if (root == null || !key.equals(current)) {
                    handOver(root, each);
                    current = key;
                    root = new Root(stream);
                }
                root.put(revision);
            }
            handOver(root, each);
        }
    }

    private static void handOver(@Nullable Root root, Consumer<Root> each) {
        if (root != null) {
            each.accept(root);
        }
    }

    private Revision revision(EventStream stream, byte[] value) {
        try {
            SpecificRecord event = codecs.of(stream).decode(value);
            return new Revision(event, value);
        } catch (UnreadableException e) {
            throw new IncompatibleStateException(
                    "the store " + Names.STORE_ENTITIES + " holds an event of a schema that is not known here", e);
        }
    }
}
