package fi.hankevirta.bench.textbook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A cell on its way to the rows.
 *
 * @param cell its key, as text
 * @param state its aggregate, as the store keeps it
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record KnownCell(String cell, byte[] state) {
    byte[] toBytes() {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + text.length + state.length)
                .putInt(text.length)
                .put(text)
                .put(state)
                .array();
    }

    static KnownCell parse(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        byte[] state = new byte[bytes.remaining()];
        bytes.get(state);
        return new KnownCell(new String(text, StandardCharsets.UTF_8), state);
    }
}
