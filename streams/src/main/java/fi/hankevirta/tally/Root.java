package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The state of one root: the counting revision of each of its entities, and no more. */
public final class Root {
    private final EventStream stream;
    private final Map<String, Revision> counting = new TreeMap<>(); // Ordered, so that equal states have equal bytes.

    /** Makes a root of which nothing is known yet. */
    public Root(EventStream stream) {
        this.stream = stream;
    }

    /** Returns whether a revision is greater than the one that counts for its entity now. */
    public boolean isSupersededBy(Revision revision) {
        Revision current = counting.get(stream.entityIdOf(revision.event()));
        return current == null || current.compareTo(revision) < 0;
    }

    /** Lets a revision count for its entity. */
    public void put(Revision revision) {
        counting.put(stream.entityIdOf(revision.event()), revision);
    }

    /** Returns what the root contributes as it stands; retracted entities contribute nothing. */
    public List<Contribution> contributions() {
        List<SpecificRecord> events = counting.values().stream()
                .filter(revision -> !revision.envelope().retracted())
                .map(Revision::event)
                .toList();
        return Contributions.of(stream, events);
    }

    /** Returns the stored form: each revision's Kafka value after its length in four bytes. */
    public byte[] toBytes() {
        int length = counting.values().stream()
                .mapToInt(revision -> Integer.BYTES + revision.bytes().length)
                .sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        counting.values()
                .forEach(revision -> buffer.putInt(revision.bytes().length).put(revision.bytes()));
        return buffer.array();
    }

    /**
     * Reads what {@link #toBytes} writes.
     *
     * @param stored the stored form, or null for a root of which nothing is known
     * @param codec of the stream's events
     */
    public static Root parse(
            EventStream stream, byte @Nullable [] stored, SingleObjectCodec<? extends SpecificRecord> codec) {
        Root root = new Root(stream);
        ByteBuffer buffer = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        while (buffer.hasRemaining()) {
            byte[] value = new byte[buffer.getInt()];
            buffer.get(value);
            try {
                root.put(new Revision(codec.decode(value), value));
            } catch (UnreadableException e) {
                throw new IllegalStateException("the store of entities holds an event that no schema here reads", e);
            }
        }
        return root;
    }
}
