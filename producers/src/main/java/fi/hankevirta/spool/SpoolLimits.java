package fi.hankevirta.spool;

/**
 * How much a spool may hold.
 *
 * @param events most events that wait at once, 1 or more
 * @param bytes most bytes of their values together, 1 or more; on disk they take more
 * @param keptFree bytes that must stay free on the disk, 0 or more, so that the spool itself never fills it
 */
public record SpoolLimits(long events, long bytes, long keptFree) {
    private static final long MEBIBYTE = 1L << 20;

    /** Checks that the limits let something in. */
    public SpoolLimits {
        if (events < 1 || bytes < 1 || keptFree < 0) {
            throw new IllegalArgumentException("a spool must have room for an event, and can't keep less than 0 free");
        }
    }

    /** Returns limits by size alone, in MiB, that leave 64 MiB of the disk free. */
    public static SpoolLimits ofMebibytes(long size) {
        return new SpoolLimits(Long.MAX_VALUE, Math.multiplyExact(size, MEBIBYTE), 64 * MEBIBYTE);
    }
}
