package fi.hankevirta.importer;

/**
 * Counts of the rows of a file. When all outcomes are known, read is the sum of the others.
 *
 * @param read rows read, broken ones included
 * @param accepted events acknowledged or in the spool, or in a dry run those that would be sent
 * @param refused rows refused before sending
 * @param failed events sent but not acknowledged, or not taken by the spool
 */
public record ImportCounts(long read, long accepted, long refused, long failed) {}
