package fi.hankevirta.progress;

import fi.hankevirta.figure.FigureStatus;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one row.
 *
 * @param numerator null when not known
 * @param denominator null for plain counts
 * @param value null when undefined
 * @param status OK or UNDEFINED
 * @param contributingAreas areas with something behind the row
 * @param lastRecordedAt greatest recordedAt behind it, or {@link fi.hankevirta.tally.Partial#NEVER}
 */
record Result(
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        FigureStatus status,
        int contributingAreas,
        long lastRecordedAt) {

    /** A plain count. */
    static Result count(long count, int contributingAreas, long lastRecordedAt) {
        return new Result(count, null, (double) count, FigureStatus.OK, contributingAreas, lastRecordedAt);
    }

    /** A share or a mean: undefined when nothing is in the denominator. */
    static Result ratio(long numerator, long denominator, int contributingAreas, long lastRecordedAt) {
        boolean defined = denominator != 0;
        return new Result(
                numerator,
                denominator,
                defined ? (double) numerator / denominator : null,
                defined ? FigureStatus.OK : FigureStatus.UNDEFINED,
                contributingAreas,
                lastRecordedAt);
    }

    /** A quantile in days; a null one is undefined. */
    static Result quantile(@Nullable Long days, long population, Total behind) {
        return new Result(
                days,
                population,
                days == null ? null : (double) days,
                days == null ? FigureStatus.UNDEFINED : FigureStatus.OK,
                behind.contributingAreas(),
                behind.lastRecordedAt());
    }
}
