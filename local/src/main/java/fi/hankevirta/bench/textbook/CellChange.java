package fi.hankevirta.bench.textbook;

import fi.hankevirta.tally.Contribution;
import java.nio.ByteBuffer;

/**
 * A contribution that comes to a cell or leaves it.
 *
 * @param sign 1 when it comes, -1 when it leaves
 * @param recordedAt of its revision, milliseconds since the epoch
 * @param firstSlot the slot of the first amount
 * @param amounts one a slot
 */
@SuppressWarnings("ArrayRecordComponent") // Read, added and forgotten.
record CellChange(int sign, long recordedAt, int firstSlot, long[] amounts) {
    private static final int HEAD = 2 * Integer.BYTES + Long.BYTES;

    static CellChange adding(Contribution of) {
        return new CellChange(1, of.recordedAt(), of.firstSlot(), of.amounts());
    }

    static CellChange subtracting(Contribution of) {
        return new CellChange(-1, of.recordedAt(), of.firstSlot(), of.amounts());
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + Long.BYTES * amounts.length);
        bytes.putInt(sign).putInt(firstSlot).putLong(recordedAt);
        for (long amount : amounts) {
            bytes.putLong(amount);
        }
        return bytes.array();
    }

    static CellChange parse(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        int sign = bytes.getInt();
        int firstSlot = bytes.getInt();
        long recordedAt = bytes.getLong();
        long[] amounts = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(amounts);
        return new CellChange(sign, recordedAt, firstSlot, amounts);
    }
}
