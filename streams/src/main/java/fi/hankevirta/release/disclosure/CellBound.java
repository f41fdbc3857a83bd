package fi.hankevirta.release.disclosure;

/**
 * What an open cell tells of a count besides those that it shows: a quantile within the target, how many are in target.
 *
 * @param cell number of the cell that tells it
 * @param count that it speaks of
 * @param least that the count then is
 * @param greatest that the count then is
 */
public record CellBound(int cell, int count, long least, long greatest) {}
