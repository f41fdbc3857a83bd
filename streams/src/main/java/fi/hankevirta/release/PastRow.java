package fi.hankevirta.release;

/**
 * What a release said of a row.
 *
 * @param open whether it was published; else it was suppressed
 * @param numerator of the cut that was released, published or not
 * @param denominator of the same
 */
public record PastRow(boolean open, long numerator, long denominator) {}
