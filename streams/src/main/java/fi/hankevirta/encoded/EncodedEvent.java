package fi.hankevirta.encoded;

import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event read in place, and filled anew for each: what is read from it holds until the next one is read into it. The
 * state keeps the event itself, packed: identifiers as the bytes that their digits stand for, without what its key says
 * already (its stream, its area, the id of its thing); and what is not in the usual form as it was sent, byte for byte,
 * since the order of revisions ends with their bytes (specification, section 2).
 */
public abstract sealed class EncodedEvent permits EncodedNotification, EncodedMeasurement, EncodedMilestone {
    /** Stands for a date that an event does not hold. */
    public static final long ABSENT = Long.MIN_VALUE;

    private static final byte PACKED = 1; // An event of another version of its schema gets another number.

    final Cursor cursor = new Cursor();
    private final EventStream stream;
    private final byte[] header;
    private final Texts texts;
    private final Identifier eventId = Identifier.uuid();
    private Text hankealue = Text.EMPTY;
    private @Nullable Text subParticipant;
    private int revision;
    private long recordedAt;
    private boolean retracted;

    private byte[] bytes = {}; // Where the two parts lie that are kept as they are: before and after the thing's id.
    private int middleFrom;
    private int middleTo;
    private int restFrom;
    private int restTo;
    private byte @Nullable [] sent; // The value, when it is kept as it was sent.

    EncodedEvent(EventStream stream, byte[] header, Texts texts) {
        this.stream = stream;
        this.header = header.clone();
        this.texts = texts;
    }

    /** Returns the stream that it is an event of. */
    public final EventStream stream() {
        return stream;
    }

    /** Returns the event's own id. */
    public final Identifier eventId() {
        return eventId;
    }

    /** Returns the register code of the area that the event names. */
    public final String hankealue() {
        return hankealue.value();
    }

    final Text area() {
        return hankealue;
    }

    final @Nullable Text subParticipantText() {
        return subParticipant;
    }

    /** Returns the register code within the area; null when there is none. */
    public final @Nullable String subParticipant() {
        return subParticipant == null ? null : subParticipant.value();
    }

    /** Returns the number of the revision. */
    public final int revision() {
        return revision;
    }

    /** Returns when the source recorded this revision, in milliseconds since 1970-01-01T00:00Z. */
    public final long recordedAt() {
        return recordedAt;
    }

    /** Returns whether the thing leaves every figure. */
    public final boolean retracted() {
        return retracted;
    }

    /** Returns whether a personal identity code stands in any field. */
    public final boolean holdsIdentityCode() {
        return eventId.holdsIdentityCode()
                || hankealue.holdsIdentityCode()
                || (subParticipant != null && subParticipant.holdsIdentityCode())
                || ownFieldHoldsIdentityCode();
    }

    /** Returns whether a personal identity code stands in a field. */
    public final boolean holdsIdentityCode(String field) {
        return switch (field) {
            case "eventId" -> eventId.holdsIdentityCode();
            case "hankealue" -> hankealue.holdsIdentityCode();
            case "subParticipant" -> subParticipant != null && subParticipant.holdsIdentityCode();
            default -> ownFieldHoldsIdentityCode(field);
        };
    }

    /**
     * Compares two revisions of a thing (specification, section 2): by number, time, event id, and last by the bytes
     * that were sent.
     */
    public final int compareRevision(EncodedEvent other) {
        int order = Integer.compare(revision, other.revision);
        if (order == 0) {
            order = Long.compare(recordedAt, other.recordedAt);
        }
        if (order == 0) {
            order = eventId.compareTo(other.eventId);
        }
        return order == 0 ? compareBytes(other) : order;
    }

    /** Returns the greatest number of bytes that {@link #pack} writes. */
    public final int packedLimit() {
        return 1 + (sent != null ? sent.length : eventId.packedLength() + (restTo - middleFrom));
    }

    /** Writes what the state keeps of the event; returns where it ends. */
    public final int pack(byte[] out, int from) {
        if (sent != null) {
            out[from] = AsSent.MARK;
            System.arraycopy(sent, 0, out, from + 1, sent.length);
            return from + 1 + sent.length;
        }
        out[from] = PACKED;
        int at = from + 1;
        System.arraycopy(eventId.packed(), 0, out, at, eventId.packedLength());
        at += eventId.packedLength();
        System.arraycopy(bytes, middleFrom, out, at, middleTo - middleFrom);
        at += middleTo - middleFrom;
        System.arraycopy(bytes, restFrom, out, at, restTo - restFrom);
        return at + restTo - restFrom;
    }

    /** Returns the Kafka key that the event should carry (specification, section 2). */
    public abstract String kafkaKey();

    /** Returns whether bytes are {@link #kafkaKey}. */
    public abstract boolean isKafkaKey(byte[] key);

    /** Writes the key that the state keeps the event under. */
    public abstract void writeKey(EntityKey key);

    /**
     * Reads a value of the current schema.
     *
     * @return whether it is exactly one event in the form that encoders write; what is not may still be one
     */
    final boolean readSent(byte[] value) {
        bytes = value;
        sent = null;
        cursor.over(value, header.length, value.length);
        boolean usual = eventId.read(cursor, texts);
        int areaFrom = cursor.position();
        hankealue = readText();
        int areaLength = cursor.position() - areaFrom - 1;
        usual &= cursor.isSound() && areaLength < 64 && value[areaFrom] == areaLength * 2; // Written in one byte.
        middleFrom = cursor.position();
        readMiddle();
        usual &= readIds(texts);
        readRest();
        if (!cursor.isSoundToItsEnd()) {
            return false;
        }
        if (!usual) {
            sent = value;
        }
        return true;
    }

    /** Says that the bytes read stand for others, which are the ones that count as sent. */
    final void standFor(byte[] value) {
        sent = value;
    }

    /**
     * Reads what {@link #pack} wrote.
     *
     * @param key that it is kept under
     * @return whether it is an event
     */
    final boolean readPacked(byte[] key, int keyFrom, byte[] state, int from, int to) {
        if (to - from <= eventId.packedLength() || state[from] != PACKED) {
            return false;
        }
        bytes = state;
        sent = null;
        int areaLength = key[keyFrom + 1];
        hankealue = textOf(key, keyFrom + 2, areaLength);
        takeIds(key, keyFrom + 2 + areaLength);
        cursor.over(state, eventId.readPacked(state, from + 1), to);
        middleFrom = cursor.position();
        readMiddle();
        readRest();
        return cursor.isSoundToItsEnd();
    }

    final Text readText() {
        int length = cursor.passText();
        return textOf(cursor.bytes(), cursor.position() - length, length);
    }

    private Text textOf(byte[] of, int from, int length) {
        Text text = texts.of(of, from, length);
        if (text == null) {
            cursor.fail();
            return Text.EMPTY;
        }
        return text;
    }

    /** Reads the ids between the envelope and the rest; returns whether they are in the usual form. */
    abstract boolean readIds(Texts of);

    /** Takes the ids from a key, where those of an event that is kept packed stand packed. */
    abstract void takeIds(byte[] key, int from);

    /** Writes the ids as an event in the usual form holds them. */
    abstract void writeIds(ByteArrayOutputStream out);

    /** Reads the fields after the ids. */
    abstract void readOwnFields();

    abstract boolean ownFieldHoldsIdentityCode();

    abstract boolean ownFieldHoldsIdentityCode(String field);

    private void readMiddle() {
        subParticipant = cursor.readPresence() ? readText() : null;
        revision = cursor.readInt();
        recordedAt = cursor.readLong();
        retracted = cursor.readBoolean();
        middleTo = cursor.position();
    }

    private void readRest() {
        restFrom = cursor.position();
        readOwnFields();
        restTo = cursor.position();
    }

    private int compareBytes(EncodedEvent other) {
        if (sent != null || other.sent != null) {
            return Arrays.compareUnsigned(sent(), other.sent());
        }
        // All before is equal, and so is the thing's id between the two; no part is the beginning of another.
        int order = Arrays.compareUnsigned(bytes, middleFrom, middleTo, other.bytes, other.middleFrom, other.middleTo);
        return order != 0
                ? order
                : Arrays.compareUnsigned(bytes, restFrom, restTo, other.bytes, other.restFrom, other.restTo);
    }

    /** Returns the bytes that were sent. */
    public final byte[] sent() {
        if (sent != null) {
            return sent.clone();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.writeBytes(header);
        out.writeBytes(eventId.encoded());
        out.write(hankealue.utf8().length * 2);
        out.writeBytes(hankealue.utf8());
        out.write(bytes, middleFrom, middleTo - middleFrom);
        writeIds(out);
        out.write(bytes, restFrom, restTo - restFrom);
        return out.toByteArray();
    }
}
