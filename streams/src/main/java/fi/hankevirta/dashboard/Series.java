package fi.hankevirta.dashboard;

/**
 * A figure with a breakdown.
 *
 * @param figure id of the figure
 * @param breakdown as rows write it; empty for none
 */
record Series(String figure, String breakdown) {}
