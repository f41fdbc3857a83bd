package fi.hankevirta.release;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes rows of published topics (specification, section 7). */
final class PublishedRow {
    private PublishedRow() {}

    /**
     * Returns a row.
     *
     * @param shown whether its numbers are; else it is suppressed
     * @param before the same row of the revision before; null for none
     */
    static PublishedFigure of(Figure row, Release release, boolean shown, @Nullable PublishedFigure before) {
        PublishedFigure.Builder published = PublishedFigure.newBuilder()
                .setFigure(row.getFigure())
                .setAreaLevel(row.getAreaLevel())
                .setArea(row.getArea())
                .setPeriodType(row.getPeriodType())
                .setPeriod(row.getPeriod())
                .setBreakdown(row.getBreakdown())
                .setUnit(row.getUnit())
                .setExpectedAreas(row.getExpectedAreas());
        if (shown) {
            published
                    .setNumerator(row.getNumerator())
                    .setDenominator(row.getDenominator())
                    .setValue(row.getValue())
                    .setStatus(PublishedStatus.valueOf(row.getStatus().name()))
                    .setContributingAreas(row.getContributingAreas())
                    .setLastRecordedAt(row.getLastRecordedAt());
        } else {
            hide(published, PublishedStatus.SUPPRESSED);
        }
        return sign(published, release)
                .setRevised(release.revision() > 1 && isOther(published, before))
                .build();
    }

    /** Returns what takes the place of a row that is withdrawn. */
    static PublishedFigure withdrawn(PublishedFigure row, Release release) {
        PublishedFigure.Builder gone = PublishedFigure.newBuilder()
                .setFigure(row.getFigure())
                .setAreaLevel(row.getAreaLevel())
                .setArea(row.getArea())
                .setPeriodType(row.getPeriodType())
                .setPeriod(row.getPeriod())
                .setBreakdown(row.getBreakdown())
                .setUnit(row.getUnit())
                .setExpectedAreas(row.getExpectedAreas())
                .setRevised(true);
        hide(gone, PublishedStatus.WITHDRAWN);
        return sign(gone, release).build();
    }

    private static void hide(PublishedFigure.Builder row, PublishedStatus status) {
        row.setNumerator(null)
                .setDenominator(null)
                .setValue(null)
                .setStatus(status)
                .setContributingAreas(null)
                .setLastRecordedAt(null);
    }

    private static PublishedFigure.Builder sign(PublishedFigure.Builder row, Release release) {
        return row.setRelease(release.id())
                .setReleaseRevision(release.revision())
                .setReleasedAt(release.at())
                .setRuleSet(release.ruleSet());
    }

    private static boolean isOther(PublishedFigure.Builder row, @Nullable PublishedFigure before) {
        return before == null
                || row.getStatus() != before.getStatus()
                || !Objects.equals(row.getNumerator(), before.getNumerator())
                || !Objects.equals(row.getDenominator(), before.getDenominator())
                || !Objects.equals(row.getValue(), before.getValue());
    }
}
