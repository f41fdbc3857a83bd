package fi.hankevirta.encoded;

/**
 * Reads Avro's binary encoding in place and refuses what {@code wire.StrictDecoder} refuses. A fault is not thrown but
 * kept: from then on every value is 0, and {@link #isSound()} is false. Hostile bytes so cost no more than sound ones.
 */
final class Cursor {
    private static final int CONTINUED = 0x80;
    private static final int LAST_SHIFT_OF_INT = 28;
    private static final int LAST_SHIFT_OF_LONG = 63;

    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean sound;

    /** Begins to read at {@code from}, and reads nothing from {@code end} on. */
    void over(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.sound = from <= end;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Returns the index of the byte that is read next. */
    int position() {
        return at;
    }

    boolean isSound() {
        return sound;
    }

    /** Returns whether everything was read, and nothing was at fault. */
    boolean isSoundToItsEnd() {
        return sound && at == end;
    }

    void fail() {
        sound = false;
        at = end;
    }

    int readInt() {
        int number = 0;
        for (int shift = 0; shift <= LAST_SHIFT_OF_INT; shift += 7) {
            int b = readByte();
            number |= (b & 0x7f) << shift;
            if (b < CONTINUED) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
        fail();
        return 0;
    }

    long readLong() {
        long number = 0;
        for (int shift = 0; shift <= LAST_SHIFT_OF_LONG; shift += 7) {
            int b = readByte();
            number |= (b & 0x7fL) << shift;
            if (b < CONTINUED) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
        fail();
        return 0;
    }

    boolean readBoolean() {
        int b = readByte();
        if (b > 1) {
            fail();
        }
        return b == 1;
    }

    /** Reads the number of a symbol or of a branch. */
    int readIndex(int count) {
        int index = readInt();
        if (index < 0 || index >= count) {
            fail();
            return 0;
        }
        return index;
    }

    /** Returns whether an optional field holds something, which follows. */
    boolean readPresence() {
        return readIndex(2) == 1;
    }

    /** Reads an optional date, as a day since 1970-01-01. */
    long readOptionalDay() {
        return readPresence() ? readInt() : EncodedEvent.ABSENT;
    }

    /** Passes over a text and returns its length in bytes; they end at {@link #position()}. */
    int passText() {
        long length = readLong();
        if (length < 0 || length > end - at) {
            fail();
            return 0;
        }
        at += (int) length;
        return (int) length;
    }

    private int readByte() {
        if (at >= end) {
            sound = false;
            return 0;
        }
        return bytes[at++] & 0xff;
    }
}
