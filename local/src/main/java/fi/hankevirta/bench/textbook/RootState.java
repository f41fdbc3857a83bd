package fi.hankevirta.bench.textbook;

import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Contributions;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.Root;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The counting revision of each entity of a root, as the store keeps it: each with its length before it. */
final class RootState {
    private final EventStream stream;
    private final Map<String, Revision> revisions = new TreeMap<>();

    private RootState(EventStream stream) {
        this.stream = stream;
    }

    /** Reads what {@link #toBytes} writes; null is a root of which nothing is known. */
    static RootState parse(EventStream stream, SingleObjectCodec<SpecificRecord> codec, byte @Nullable [] stored) {
        RootState state = new RootState(stream);
        ByteBuffer bytes = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        while (bytes.hasRemaining()) {
            byte[] value = new byte[bytes.getInt()];
            bytes.get(value);
            try {
                state.put(new Revision(codec.decode(value), value));
            } catch (UnreadableException e) {
                throw new IllegalStateException("the store holds what is no event", e);
            }
        }
        return state;
    }

    /** Takes a revision; returns whether it counts from now on. */
    boolean take(Revision revision) {
        Revision known = revisions.get(stream.entityIdOf(revision.event()));
        if (known != null && known.compareTo(revision) >= 0) {
            return false;
        }
        put(revision);
        return true;
    }

    List<Contribution> contributions(Contributions how) {
        Root root = new Root(stream);
        revisions.values().forEach(root::put);
        return root.contributions(how);
    }

    byte[] toBytes() {
        int size = revisions.values().stream()
                .mapToInt(revision -> Integer.BYTES + revision.bytes().length)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        revisions
                .values()
                .forEach(revision -> bytes.putInt(revision.bytes().length).put(revision.bytes()));
        return bytes.array();
    }

    private void put(Revision revision) {
        revisions.put(stream.entityIdOf(revision.event()), revision);
    }
}
