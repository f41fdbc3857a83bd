package fi.hankevirta.export;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Released rows with literal values. */
final class Released {
    static final ReleaseMark FIRST =
            new ReleaseMark("spro-2021", 1, Instant.parse("2022-02-01T10:00:00Z"), "1:k=5", false);
    static final ReleaseMark REVISED =
            new ReleaseMark("spro-2021", 2, Instant.parse("2022-03-01T10:00:00Z"), "1:k=5", true);

    private static final Instant RECORDED = Instant.parse("2022-01-15T08:30:00.500Z");

    private Released() {}

    /** Returns a count. */
    static ViewRow count(AreaLevel level, String area, String period, String breakdown, long count) {
        return new ViewRow(
                "spro.received",
                level,
                area,
                type(period),
                period,
                breakdown,
                count,
                null,
                (double) count,
                Unit.COUNT,
                PublishedStatus.OK,
                1,
                2,
                RECORDED,
                FIRST);
    }

    /** Returns a share, or days, of the country. */
    static ViewRow country(
            String figure, String period, String breakdown, long numerator, long denominator, Unit unit) {
        return new ViewRow(
                figure,
                AreaLevel.FI,
                "FI",
                type(period),
                period,
                breakdown,
                numerator,
                denominator,
                (double) numerator / denominator,
                unit,
                PublishedStatus.OK,
                3,
                22,
                RECORDED,
                FIRST);
    }

    /** Returns the row without numbers. */
    static ViewRow without(ViewRow row, PublishedStatus status) {
        return new ViewRow(
                row.figure(),
                row.areaLevel(),
                row.area(),
                row.periodType(),
                row.period(),
                row.breakdown(),
                null,
                null,
                null,
                row.unit(),
                status,
                null,
                row.expectedAreas(),
                null,
                row.release());
    }

    /** Returns the row as another release, or none, carries it. */
    static ViewRow of(ViewRow row, @Nullable ReleaseMark mark) {
        return new ViewRow(
                row.figure(),
                row.areaLevel(),
                row.area(),
                row.periodType(),
                row.period(),
                row.breakdown(),
                row.numerator(),
                row.denominator(),
                row.value(),
                row.unit(),
                row.status(),
                row.contributingAreas(),
                row.expectedAreas(),
                row.lastRecordedAt(),
                mark);
    }

    private static PeriodType type(String period) {
        if (period.equals("ALL")) {
            return PeriodType.ALL;
        }
        if (period.length() == 4) {
            return PeriodType.YEAR;
        }
        return period.contains("Q") ? PeriodType.QUARTER : PeriodType.MONTH;
    }
}
