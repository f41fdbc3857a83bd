package fi.hankevirta.encoded;

import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The key that the state keeps an entity under: its stream in a byte, its area, the id of its root and, where a root
 * has several entities, its own. An id is its length in bytes and the bytes that its digits stand for, or 0, the
 * length of its text in two bytes, and its text. A key so begins with its root's, which ends where it says itself. It
 * is written anew for each event, into the same bytes.
 */
public final class EntityKey {
    private static final int LONGEST_AREA = 63;
    private static final int LONGEST_TEXT = 0xffff;
    private static final EventStream[] STREAMS = EventStream.values();

    private byte[] bytes = new byte[256];
    private int rootLength;
    private int length;

    /** Begins a key. */
    public EntityKey of(EventStream stream, String hankealue) {
        return of(stream, Text.of(hankealue));
    }

    EntityKey of(EventStream stream, Text hankealue) {
        byte[] area = hankealue.utf8();
        requireAtMost(area.length, LONGEST_AREA);
        bytes[0] = idOf(stream);
        bytes[1] = (byte) area.length;
        System.arraycopy(area, 0, bytes, 2, area.length);
        length = 2 + area.length;
        rootLength = length;
        return this;
    }

    /** Adds the id of the root. */
    public EntityKey root(Identifier id) {
        add(id);
        rootLength = length;
        return this;
    }

    /** Adds the id of the root. */
    public EntityKey root(String id) {
        addText(Text.of(id));
        rootLength = length;
        return this;
    }

    /** Adds the id of the root: a text, a separator, and another text. */
    EntityKey root(Text first, byte separator, Text second) {
        int textLength = first.utf8().length + 1 + second.utf8().length;
        beginText(textLength);
        append(first.utf8());
        bytes[length++] = separator;
        append(second.utf8());
        rootLength = length;
        return this;
    }

    /** Adds the entity's own id. */
    public EntityKey entity(Identifier id) {
        add(id);
        return this;
    }

    /** Adds the entity's own id. */
    public EntityKey entity(String id) {
        return entity(Text.of(id));
    }

    EntityKey entity(Text id) {
        addText(id);
        return this;
    }

    /** Returns the bytes, of which the first {@link #length()} are the key; they change with the next key. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns how many bytes the key has. */
    public int length() {
        return length;
    }

    /** Returns how many of them are the root's. */
    public int rootLength() {
        return rootLength;
    }

    /** Returns whether the entity is a root by itself. */
    public boolean isRoot() {
        return length == rootLength;
    }

    /** Returns the length of the root's part of a key. */
    public static int rootLength(byte[] key) {
        int area = 2 + key[1];
        int id = key[area];
        int end = id > 0 ? area + 1 + id : area + 3 + textLength(key, area + 1);
        if (area < 2 || id < 0 || end > key.length) {
            throw new IllegalArgumentException("the key has no root");
        }
        return end;
    }

    /** Returns the stream of a key; empty when it is of none. */
    public static Optional<EventStream> streamOf(byte[] key, int from) {
        for (EventStream stream : STREAMS) {
            if (idOf(stream) == key[from]) {
                return Optional.of(stream);
            }
        }
        return Optional.empty();
    }

    /** Returns the area of a key. */
    public static String areaOf(byte[] key, int from) {
        return new String(key, from + 2, key[from + 1], StandardCharsets.UTF_8);
    }

    /** Returns whether a key is of an area, which is given in UTF-8. */
    public static boolean isOfArea(byte[] key, int from, byte[] area) {
        int begin = from + 2;
        return key[from + 1] == area.length && Arrays.equals(key, begin, begin + area.length, area, 0, area.length);
    }

    /** Returns the number of a stream in keys, which never changes. */
    private static byte idOf(EventStream stream) {
        return switch (stream) {
            case PILOT_MILESTONE -> 1;
            case AVAIN_MEASUREMENT -> 2;
            case SPRO_NOTIFICATION -> 3;
            case STRUCTURAL_STATUS -> 4;
            case REPORTING_PERIOD -> 5;
        };
    }

    private void add(Identifier id) {
        if (!id.isPacked()) {
            addText(Text.of(id.text()));
            return;
        }
        byte[] packed = id.packed();
        ensure(1 + packed.length);
        bytes[length++] = (byte) packed.length;
        append(packed);
    }

    private void addText(Text text) {
        beginText(text.utf8().length);
        append(text.utf8());
    }

    private void beginText(int textLength) {
        requireAtMost(textLength, LONGEST_TEXT);
        ensure(3 + textLength);
        bytes[length++] = 0;
        bytes[length++] = (byte) (textLength >> 8);
        bytes[length++] = (byte) textLength;
    }

    private void append(byte[] part) {
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    private void ensure(int more) {
        if (bytes.length < length + more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private static int textLength(byte[] key, int at) {
        return ((key[at] & 0xff) << 8) | (key[at + 1] & 0xff);
    }

    private static void requireAtMost(int textLength, int longest) {
        if (textLength > longest) {
            throw new IllegalArgumentException("a code of " + textLength + " bytes is longer than " + longest);
        }
    }
}
