package fi.hankevirta.encoded;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Events that the state keeps byte for byte as they were sent: a zero, and the value of the record. */
public final class AsSent {
    static final byte MARK = 0;

    private AsSent() {}

    /** Returns what the state keeps of an event. */
    public static byte[] kept(byte[] value) {
        byte[] kept = new byte[1 + value.length];
        kept[0] = MARK;
        System.arraycopy(value, 0, kept, 1, value.length);
        return kept;
    }

    /** Returns the value that bytes of the state hold; null when they hold an event in another form. */
    public static byte @Nullable [] in(byte[] state, int from, int to) {
        return from < to && state[from] == MARK ? Arrays.copyOfRange(state, from + 1, to) : null;
    }
}
