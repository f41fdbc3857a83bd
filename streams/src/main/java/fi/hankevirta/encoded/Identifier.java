package fi.hankevirta.encoded;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A UUID or a pseudonym of an event. In its usual form, in small letters, it is held as the half as many bytes that its
 * digits stand for; what is written otherwise, rightly or wrongly, is held as its text.
 */
public final class Identifier implements Comparable<Identifier> {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (byte i = 0; i < DIGITS.length; i++) {
            VALUES[DIGITS[i]] = i;
        }
    }

    private final boolean uuid;
    private final byte[] packed;
    private @Nullable Text text;

    private Identifier(boolean uuid, int size) {
        this.uuid = uuid;
        this.packed = new byte[size];
    }

    static Identifier uuid() {
        return new Identifier(true, 16);
    }

    static Identifier pseudonym() {
        return new Identifier(false, 32);
    }

    /** Returns whether it is in the usual form. */
    public boolean isPacked() {
        return text == null;
    }

    /** Returns the bytes that its digits stand for; they are of no meaning unless it {@link #isPacked()}. */
    public byte[] packed() {
        return packed;
    }

    /** Returns it as it was written. */
    public String text() {
        return text == null ? new String(written(), StandardCharsets.US_ASCII) : text.value();
    }

    /** Returns whether a personal identity code stands in it, which none of the usual form can hold. */
    public boolean holdsIdentityCode() {
        return text != null && text.holdsIdentityCode();
    }

    /** Returns whether bytes are its text. */
    public boolean isWritten(byte[] bytes) {
        if (!isPacked()) {
            return Arrays.equals(bytes, text().getBytes(StandardCharsets.UTF_8));
        }
        if (bytes.length != writtenLength()) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < packed.length; i++) {
            if (isDashBefore(i) && bytes[at++] != '-') {
                return false;
            }
            if (bytes[at++] != DIGITS[(packed[i] >> 4) & 0xf] || bytes[at++] != DIGITS[packed[i] & 0xf]) {
                return false;
            }
        }
        return true;
    }

    /** Compares them as texts. */
    @Override
    public int compareTo(Identifier other) {
        return isPacked() && other.isPacked()
                ? Arrays.compareUnsigned(packed, other.packed) // The digits are in the order of their values.
                : text().compareTo(other.text());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identifier identifier && compareTo(identifier) == 0;
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Reads it as events write it; returns whether it, and the number before it, is in the usual form. */
    boolean read(Cursor cursor, Texts texts) {
        int from = cursor.position();
        int length = cursor.passText();
        int first = cursor.position() - length;
        if (length == writtenLength() && pack(cursor.bytes(), first)) {
            text = null;
            return first == from + numberLength();
        }
        text = texts.of(cursor.bytes(), first, length);
        if (text == null) {
            text = Text.EMPTY;
            cursor.fail();
        }
        return false;
    }

    /** Takes it over from its bytes; returns where they end. */
    int readPacked(byte[] bytes, int from) {
        System.arraycopy(bytes, from, packed, 0, packed.length);
        text = null;
        return from + packed.length;
    }

    /** Takes it over from its text, which is not in the usual form. */
    void readText(String value) {
        text = Text.of(value);
    }

    int packedLength() {
        return packed.length;
    }

    /** Returns it as an event writes it in the usual form, the number of its length before it. */
    byte[] encoded() {
        requireNonNull(isPacked() ? packed : null, "only the usual form is written anew");
        byte[] written = written();
        byte[] encoded = new byte[numberLength() + written.length];
        int number = written.length * 2; // A positive number in Avro's zig-zag.
        for (int i = 0; i < numberLength(); i++) {
            encoded[i] = (byte) ((number & 0x7f) | (i + 1 < numberLength() ? 0x80 : 0));
            number >>>= 7;
        }
        System.arraycopy(written, 0, encoded, numberLength(), written.length);
        return encoded;
    }

    private boolean pack(byte[] bytes, int first) {
        int at = first;
        for (int i = 0; i < packed.length; i++) {
            if (isDashBefore(i) && bytes[at++] != '-') {
                return false;
            }
            int high = VALUES[bytes[at++] & 0xff];
            int low = VALUES[bytes[at++] & 0xff];
            if ((high | low) < 0) {
                return false;
            }
            packed[i] = (byte) ((high << 4) | low);
        }
        return true;
    }

    private byte[] written() {
        byte[] written = new byte[writtenLength()];
        int at = 0;
        for (int i = 0; i < packed.length; i++) {
            if (isDashBefore(i)) {
                written[at++] = '-';
            }
            written[at++] = DIGITS[(packed[i] >> 4) & 0xf];
            written[at++] = DIGITS[packed[i] & 0xf];
        }
        return written;
    }

    private boolean isDashBefore(int index) {
        return uuid && (index == 4 || index == 6 || index == 8 || index == 10);
    }

    private int writtenLength() {
        return packed.length * 2 + (uuid ? 4 : 0);
    }

    private int numberLength() {
        return writtenLength() < 64 ? 1 : 2;
    }
}
