package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.SampleRows;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of any figure, made up one by one. */
final class PageRows {
    static final Instant LAST = Instant.parse("2022-02-03T06:07:08Z");

    private final boolean released;
    private final List<ViewRow> rows = new ArrayList<>();

    private PageRows(boolean released) {
        this.released = released;
    }

    static PageRows released() {
        return new PageRows(true);
    }

    static PageRows live() {
        return new PageRows(false);
    }

    PageRows count(String figure, String place, String period, long count) {
        return add(figure, "", place, period, count, null, (double) count, Unit.COUNT, PublishedStatus.OK);
    }

    PageRows share(String figure, String breakdown, String place, String period, long part, long whole) {
        double share = (double) part / whole;
        return add(figure, breakdown, place, period, part, whole, share, Unit.SHARE, PublishedStatus.OK);
    }

    PageRows days(String figure, String breakdown, String place, String period, long days, long of) {
        return add(figure, breakdown, place, period, days, of, (double) days, Unit.DAYS, PublishedStatus.OK);
    }

    /** Adds a row without a number. */
    PageRows none(String figure, String breakdown, String place, String period, Unit unit, PublishedStatus status) {
        return add(figure, breakdown, place, period, null, null, null, unit, status);
    }

    FigureRows under(String version) {
        return SampleRows.of(version, rows.stream());
    }

    private PageRows add(
            String figure,
            String breakdown,
            String place,
            String period,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            Unit unit,
            PublishedStatus status) {
        AreaLevel level = place.equals("FI")
                ? AreaLevel.FI
                : place.endsWith("YS") || place.equals("HYKS") ? AreaLevel.YTA : AreaLevel.HANKEALUE;
        ReleaseMark mark = new ReleaseMark(
                figure.substring(0, figure.indexOf('.')) + "-" + period,
                2,
                Instant.parse("2022-03-04T10:11:12Z"),
                "1:k=5",
                false);
        rows.add(new ViewRow(
                figure,
                level,
                place,
                Span.of(period).orElseThrow().type(),
                period,
                breakdown,
                numerator,
                denominator,
                value,
                unit,
                status,
                value == null ? null : 1,
                1,
                value == null ? null : LAST,
                released ? mark : null));
        return this;
    }
}
