package fi.hankevirta.batch;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One accepted event as a revision of its entity; the greatest of an entity counts (specification, section 2).
 *
 * @param entity the entity: stream, area and entity id
 * @param number its {@code revision}
 * @param recordedAt in milliseconds since 1970
 * @param eventId of the event
 * @param retracted whether the entity leaves every figure
 * @param bytes the whole Kafka value
 */
@SuppressWarnings("ArrayRecordComponent") // Revisions are ordered by the bytes, never compared for equality.
public record Revision(Entity entity, long number, long recordedAt, String eventId, boolean retracted, byte[] bytes) {
    static final Comparator<Revision> ORDER = Comparator.comparingLong(Revision::number)
            .thenComparingLong(Revision::recordedAt)
            .thenComparing(Revision::eventId)
            .thenComparing(Revision::bytes, Arrays::compareUnsigned);

    static Revision of(SourceStream stream, Fields event, byte[] bytes) {
        return new Revision(
                new Entity(stream, event.text("hankealue"), stream.entityId(event)),
                event.number("revision"),
                event.instant("recordedAt").toEpochMilli(),
                event.text("eventId"),
                event.flag("retracted"),
                bytes);
    }

    Seen seen() {
        return new Seen(entity.hankealue(), recordedAt);
    }

    /**
     * The thing that events speak of.
     *
     * @param stream the stream of the events
     * @param hankealue register code of the area, or THL
     * @param id unique within area and stream
     */
    public record Entity(SourceStream stream, String hankealue, String id) {}
}
