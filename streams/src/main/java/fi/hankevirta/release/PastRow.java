package fi.hankevirta.release;

/**
 * What a release said of a row.
 *
 * @param open whether it was published; else it was suppressed
 * @param numerator of the cut that was released, published or not
 * @param denominator of the same
 */
public record PastRow(boolean open, long numerator, long denominator) {
    /** Whether it was published, and the row now differs from it by less than the threshold k: that tells of few. */
    boolean isLittleOff(GridRow now, int threshold) {
        boolean above = now.figure().numerator() != null && isLittle(now.numerator() - numerator, threshold);
        return open && (above || isLittle(now.denominator() - denominator, threshold));
    }

    private static boolean isLittle(long change, int threshold) {
        return change != 0 && Math.abs(change) < threshold;
    }
}
