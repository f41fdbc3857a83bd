package fi.hankevirta.encoded;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their UTF-8 bytes. Most texts of events are codes of the register, so the ones seen first are kept and found
 * again without an object; of the others, however many a hostile sender makes up, nothing is kept.
 */
final class Texts {
    private static final int SLOTS = 4096; // A power of two.
    private static final int MOST_KEPT = SLOTS / 2;
    private static final int LONGEST_KEPT = 64;
    private static final int MOST_TRIES = 8; // However many texts are made up to fall into one slot.

    private final @Nullable Text[] entries = new Text[SLOTS];
    private int kept;

    /** Returns the text; null when the bytes are not UTF-8. */
    @Nullable
    Text of(byte[] bytes, int from, int length) {
        if (length > LONGEST_KEPT) {
            return decoded(bytes, from, length);
        }
        int first = hash(bytes, from, length);
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            int slot = (first + tried) & (SLOTS - 1);
            Text entry = entries[slot];
            if (entry == null) {
                return keep(slot, bytes, from, length);
            }
            if (Arrays.equals(entry.utf8(), 0, entry.utf8().length, bytes, from, from + length)) {
                return entry;
            }
        }
        return decoded(bytes, from, length);
    }

    private @Nullable Text keep(int slot, byte[] bytes, int from, int length) {
        Text text = decoded(bytes, from, length);
        if (text != null && kept < MOST_KEPT) {
            kept++;
            entries[slot] = text;
        }
        return text;
    }

    private static int hash(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 16);
    }

    private static @Nullable Text decoded(byte[] bytes, int from, int length) {
        try {
            return Text.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
