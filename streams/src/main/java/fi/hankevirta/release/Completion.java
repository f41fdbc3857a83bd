package fi.hankevirta.release;

import fi.hankevirta.catalogue.PeriodKind;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.progress.SilentRows;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Completes the grid of figures: a row of which nothing is live is one of somebody who does not take part, of somebody
 * who has not reported, or a count of 0 (specification, section 6). A state is that of the latest month that has one.
 */
final class Completion {
    private final LiveCut cut;
    private final SilentRows silent;
    private final Closings closings;

    Completion(LiveCut cut, SilentRows silent) {
        this.cut = cut;
        this.silent = silent;
        this.closings = new Closings(cut, silent);
    }

    /**
     * Returns a row, whatever is known of it.
     *
     * @param months of its period; none for all time
     */
    Figure row(GridKey key, List<YearMonth> months) {
        Figure ofNothing = silent.row(key.figure().id(), key.breakdown(), key.area(), key.period());
        return live(key, months, ofNothing).orElseGet(() -> {
            if (isOfThl(key) || (ofNothing.getExpectedAreas() > 0 && !closings.isClosed(key, months))) {
                return unknown(ofNothing, FigureStatus.NOT_REPORTED);
            }
            return ofNothing.getExpectedAreas() > 0 ? ofNothing : unknown(ofNothing, FigureStatus.NOT_PARTICIPATING);
        });
    }

    private Optional<Figure> live(GridKey key, List<YearMonth> months, Figure ofNothing) {
        Optional<Figure> row = cut.row(key.text());
        if (row.isPresent() || key.figure().period() != PeriodKind.STOCK || months.isEmpty()) {
            return row;
        }
        YearMonth last = months.get(months.size() - 1);
        return cut.latest(key.series(), last).map(state -> stateAt(ofNothing, state));
    }

    private static Figure stateAt(Figure row, Figure state) {
        return new Figure(
                row.getFigure(),
                row.getAreaLevel(),
                row.getArea(),
                row.getPeriodType(),
                row.getPeriod(),
                row.getBreakdown(),
                state.getNumerator(),
                state.getDenominator(),
                state.getValue(),
                row.getUnit(),
                state.getStatus(),
                state.getContributingAreas(),
                row.getExpectedAreas(),
                state.getLastRecordedAt());
    }

    /** Figures about the whole country alone are told by THL, which is no area. */
    private static boolean isOfThl(GridKey key) {
        return key.figure().id().equals(ReleaseGrid.NATIONAL);
    }

    private static Figure unknown(Figure row, FigureStatus status) {
        return new Figure(
                row.getFigure(),
                row.getAreaLevel(),
                row.getArea(),
                row.getPeriodType(),
                row.getPeriod(),
                row.getBreakdown(),
                null,
                null,
                null,
                row.getUnit(),
                status,
                null,
                row.getExpectedAreas(),
                null);
    }
}
