package fi.hankevirta.release.disclosure;

/**
 * What is too small to be published, whatever stands beside it (specification, section 7).
 *
 * @param threshold k: counts of 1 to k-1 are hidden; at least 5
 */
public record PrimaryRule(int threshold) {
    /** The least threshold that may be chosen. */
    public static final int LEAST_THRESHOLD = 5;

    private static final int WHOLE_SHARE_FROM = 10;
    private static final int QUANTILE_FROM = 10;

    /** @throws IllegalArgumentException if the threshold is below {@link #LEAST_THRESHOLD} */
    public PrimaryRule {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException("the threshold can only be raised: " + threshold + " is below "
                    + LEAST_THRESHOLD + ", use that or more");
        }
    }

    /** Whether a count is to be hidden: 1 to k-1. */
    public boolean hidesCount(long count) {
        return count >= 1 && count < threshold;
    }

    /**
     * Whether a share is to be hidden: where the numerator, the rest or the denominator is 1 to k-1, and where it is
     * 0 % or 100 % of fewer than ten. 0 of 0 stays.
     */
    public boolean hidesShare(long numerator, long denominator) {
        boolean small = hidesCount(numerator) || hidesCount(denominator) || hidesCount(denominator - numerator);
        boolean telling = numerator == 0 || numerator == denominator;
        return small || (telling && denominator > 0 && denominator < WHOLE_SHARE_FROM);
    }

    /** Whether a quantile is to be hidden: of fewer than ten things. That of nothing stays, as 0 of 0 does. */
    public boolean hidesQuantile(long things) {
        return things > 0 && things < QUANTILE_FROM;
    }
}
