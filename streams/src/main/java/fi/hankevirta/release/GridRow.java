package fi.hankevirta.release;

import fi.hankevirta.figure.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * One row of the complete grid of a release.
 *
 * @param figure what the row is of
 * @param breakdown empty when none
 * @param level of the area
 * @param area code of an area, a cooperation area or the country
 * @param period of the row
 * @param numerator of the live row; 0 where there is none
 * @param denominator of the live row, which for a quantile is the number of things; 0 where there is none
 */
record GridRow(
        CountedFigure figure,
        String breakdown,
        AreaLevel level,
        String area,
        ReleasePeriod period,
        long numerator,
        long denominator) {
    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;
    private static final int HUNDRED = 100;

    /** Returns the row of the live figure; one of nothing where there is none. */
    static GridRow of(
            CountedFigure figure, String breakdown, AreaLevel level, String area, ReleasePeriod period, Cut cut) {
        GridRow empty = new GridRow(figure, breakdown, level, area, period, 0, 0);
        if (figure.kind() == CountedFigure.Kind.STOCK) { // It stands on where nothing moves, and has no live row then.
            return empty.with(cut.at(Stocks.OPEN, area, period.lastQuarter()), 0);
        }
        return cut.row(empty.key())
                .map(row -> empty.with(orZero(row.getNumerator()), orZero(row.getDenominator())))
                .orElse(empty);
    }

    /** Returns the key of the row in its topic. */
    String key() {
        return String.join("|", figure.figure(), breakdown, level.name(), area, period.text());
    }

    /** Whether the value lies within or beyond the target of {@code spro.in-target}, and so tells of its count. */
    boolean tellsOfTarget() {
        return figure.figure().equals("spro.handling-days") && denominator > 0;
    }

    /** Returns the nearest rank of a quantile among its things, from 1. */
    long rank() {
        long percent = breakdown.equals("quantile=p50") ? MEDIAN : NINETIETH;
        return (denominator * percent + HUNDRED - 1) / HUNDRED;
    }

    private GridRow with(long newNumerator, long newDenominator) {
        return new GridRow(figure, breakdown, level, area, period, newNumerator, newDenominator);
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
