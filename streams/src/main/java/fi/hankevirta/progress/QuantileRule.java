package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Tally;

/**
 * A quantile of days at the nearest rank, ceil(q * n), from a histogram of days; of fewer than ten things it is
 * undefined (specification, section 6).
 *
 * @param tally a histogram of days
 * @param percent the quantile in percent, a whole number so that the rank is exact
 */
record QuantileRule(Tally tally, int percent) implements FigureRule {
    private static final int FEWEST = 10;
    private static final int HUNDRED = 100;

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == tally;
    }

    @Override
    public String breakdown(Cell changed) {
        return Breakdown.of("quantile", "p" + percent);
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        Total total = book.sum(tally, Breakdown.NONE, place.areas(), period.first(), period.last());
        long population = total.all();
        return Result.quantile(population < FEWEST ? null : daysAt(total, population), population, total);
    }

    private long daysAt(Total total, long population) {
        long rank = (percent * population + HUNDRED - 1) / HUNDRED;
        int days = 0;
        long counted = total.slot(0);
        while (counted < rank) {
            days++;
            counted += total.slot(days);
        }
        return days;
    }
}
