package fi.hankevirta.view;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of figures, live or released (specification, section 6).
 *
 * @param figure identifier of the figure
 * @param areaLevel level of the area
 * @param area code of the hankealue or of the YTA, or FI
 * @param periodType kind of the period
 * @param period YYYY-MM, YYYY-Qn, YYYY or ALL
 * @param breakdown empty when none, else name=value, several joined with a comma
 * @param numerator the count; null when it is not known or not published
 * @param denominator null for plain counts, and when it is not known or not published
 * @param value the count, the share 0 to 1, or days; null when undefined, not known or not published
 * @param unit of the value
 * @param status what the row says; live rows are never SUPPRESSED or WITHDRAWN
 * @param contributingAreas areas with something behind the figure; null when it is not published
 * @param expectedAreas areas that the register expects to report it
 * @param lastRecordedAt greatest recordedAt behind the figure; null when nothing is, or when it is not published
 * @param release of a released row; null of a live one
 */
public record ViewRow(
        String figure,
        AreaLevel areaLevel,
        String area,
        PeriodType periodType,
        String period,
        String breakdown,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        Unit unit,
        PublishedStatus status,
        @Nullable Integer contributingAreas,
        int expectedAreas,
        @Nullable Instant lastRecordedAt,
        @Nullable ReleaseMark release) {
    /** Returns a released row. */
    public static ViewRow of(PublishedFigure row) {
        return new ViewRow(
                row.getFigure(),
                row.getAreaLevel(),
                row.getArea(),
                row.getPeriodType(),
                row.getPeriod(),
                row.getBreakdown(),
                row.getNumerator(),
                row.getDenominator(),
                row.getValue(),
                row.getUnit(),
                row.getStatus(),
                row.getContributingAreas(),
                row.getExpectedAreas(),
                row.getLastRecordedAt(),
                new ReleaseMark(
                        row.getRelease(),
                        row.getReleaseRevision(),
                        row.getReleasedAt(),
                        row.getRuleSet(),
                        row.getRevised()));
    }

    /** Returns a live row. */
    public static ViewRow of(Figure row) {
        return new ViewRow(
                row.getFigure(),
                row.getAreaLevel(),
                row.getArea(),
                row.getPeriodType(),
                row.getPeriod(),
                row.getBreakdown(),
                row.getNumerator(),
                row.getDenominator(),
                row.getValue(),
                row.getUnit(),
                PublishedStatus.valueOf(row.getStatus().name()),
                row.getContributingAreas(),
                row.getExpectedAreas(),
                row.getLastRecordedAt(),
                null);
    }

    /** Returns its key: {@code figure|breakdown|areaLevel|area|period} (specification, section 6). */
    public String key() {
        return String.join("|", figure, breakdown, areaLevel.name(), area, period);
    }
}
