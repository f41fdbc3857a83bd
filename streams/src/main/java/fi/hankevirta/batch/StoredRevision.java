package fi.hankevirta.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.batch.Revision.Entity;
import java.nio.ByteBuffer;

/** A revision as bytes under the bytes of its entity, whose order is that of stream, area and entity id. */
final class StoredRevision {
    /** No stream and no code of an area contains it, since both are parts of the names of topics. */
    private static final String END = "\0";

    private static final int PARTS = 3;

    private StoredRevision() {}

    /** The stream, the area and the entity id, each but the last with its end, so that a shorter one comes first. */
    static byte[] key(Entity entity) {
        return String.join(END, entity.stream().name(), entity.hankealue(), entity.id())
                .getBytes(UTF_8);
    }

    /** All but the entity. */
    static byte[] value(Revision revision) {
        byte[] eventId = revision.eventId().getBytes(UTF_8);
        byte[] event = revision.bytes();
        return ByteBuffer.allocate(2 * Long.BYTES + 1 + Integer.BYTES + eventId.length + event.length)
                .putLong(revision.number())
                .putLong(revision.recordedAt())
                .put((byte) (revision.retracted() ? 1 : 0))
                .putInt(eventId.length)
                .put(eventId)
                .put(event)
                .array();
    }

    static Revision revision(byte[] key, byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        long number = in.getLong();
        long recordedAt = in.getLong();
        boolean retracted = in.get() != 0;
        String eventId = new String(next(in, in.getInt()), UTF_8);
        return new Revision(entity(key), number, recordedAt, eventId, retracted, next(in, in.remaining()));
    }

    private static Entity entity(byte[] key) {
        String[] parts = new String(key, UTF_8).split(END, PARTS);
        return new Entity(SourceStream.valueOf(parts[0]), parts[1], parts[2]);
    }

    private static byte[] next(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
