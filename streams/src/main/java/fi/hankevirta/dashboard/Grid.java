package fi.hankevirta.dashboard;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of one moment, found by what they are of. */
final class Grid {
    private static final String CLOSINGS = "reporting.completeness|";

    private final FigureRows rows;
    private final @Nullable Instant newest;
    private final LocalDate known;

    Grid(FigureRows rows) {
        this.rows = rows;
        this.newest = rows.rows().values().stream()
                .map(ViewRow::lastRecordedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        this.known = closed(rows)
                .or(() -> Optional.ofNullable(newest).map(Helsinki::dateOf))
                .orElse(LocalDate.MIN);
    }

    Optional<ViewRow> row(String figure, String breakdown, Place place, Span period) {
        String key = prefix(figure, breakdown, place) + period.code();
        return Optional.ofNullable(rows.rows().get(key));
    }

    /** Returns the periods of this kind that the whole country has rows of, the earliest first. */
    List<Span> periods(String figure, String breakdown, PeriodType type) {
        return national(figure, breakdown)
                .filter(row -> row.periodType() == type)
                .flatMap(row -> Span.of(row.period()).stream())
                .sorted()
                .toList();
    }

    /** Returns every period that the whole country has a row of: years, quarters and months, the latest first. */
    List<Span> periods(String figure, String breakdown) {
        return Stream.of(PeriodType.ALL, PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH)
                .flatMap(type -> periods(figure, breakdown, type).stream().sorted(Comparator.reverseOrder()))
                .toList();
    }

    /**
     * Returns the latest period of a kind that is over, or of all those there are when none is. Live periods are over
     * once an area has closed their last month, since few have said anything of the time after; released ones by the
     * newest event behind them.
     */
    Optional<Span> latest(String figure, String breakdown, PeriodType type) {
        List<Span> all = periods(figure, breakdown, type);
        return all.stream()
                .filter(period -> period.isOverOn(known))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    /** Returns the time of the newest event behind any row. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    FigureRows rows() {
        return rows;
    }

    /** Returns the day after the latest month that an area has closed in live rows; empty for none. */
    private static Optional<LocalDate> closed(FigureRows rows) {
        return rows.rows().subMap(CLOSINGS, CLOSINGS + Character.MAX_VALUE).values().stream()
                .filter(row -> row.release() == null && row.areaLevel() == AreaLevel.FI)
                .filter(row -> row.periodType() == PeriodType.MONTH)
                .flatMap(row -> Span.of(row.period()).stream())
                .max(Comparator.naturalOrder())
                .map(month -> month.lastMonth().atEndOfMonth().plusDays(1));
    }

    private Stream<ViewRow> national(String figure, String breakdown) {
        String from = prefix(figure, breakdown, Place.COUNTRY);
        return rows.rows().subMap(from, from + Character.MAX_VALUE).values().stream();
    }

    private static String prefix(String figure, String breakdown, Place place) {
        return String.join("|", figure, breakdown, place.level().name(), place.code(), "");
    }
}
