package fi.hankevirta.release;

/**
 * What becomes of rows about persons that were open in the revision before and changed by less than k: the difference
 * would tell of few (specification, section 7).
 */
public enum ChangedRows {
    /** They hold the revision, and nothing is published. */
    HOLD,
    /** They are suppressed, as the officer asked, and what else must be so that they stay unknown. */
    SUPPRESS
}
