package fi.hankevirta.tally;

/**
 * What one thing adds to one cell.
 *
 * @param cell the cell
 * @param recordedAt of the revision, milliseconds since the epoch
 * @param firstSlot the slot of the first amount
 * @param amounts to add, one a slot
 */
@SuppressWarnings("ArrayRecordComponent") // Made, added and forgotten; never compared.
public record Contribution(Cell cell, long recordedAt, int firstSlot, long... amounts) {
    private static final long[] ONE = {1};

    /** Returns a contribution of one at a slot, for histograms. */
    static Contribution at(Cell cell, long recordedAt, int slot) {
        return new Contribution(cell, recordedAt, slot, ONE);
    }

    /** Returns a contribution to the slots from the first on. */
    static Contribution of(Cell cell, long recordedAt, long... amounts) {
        return new Contribution(cell, recordedAt, 0, amounts);
    }

    /** Returns 1 for true and 0 for false. */
    static long flag(boolean on) {
        return on ? 1 : 0;
    }
}
