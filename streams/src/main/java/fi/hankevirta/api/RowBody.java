package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of figures as the API tells it; see {@link ViewRow}. */
record RowBody(
        String key,
        Named figure,
        Area area,
        Period period,
        List<Part> breakdown,
        @Nullable Long numerator,
        @Nullable Long denominator,
        @Nullable Double value,
        Unit unit,
        Named status,
        @Nullable Integer contributingAreas,
        int expectedAreas,
        @Nullable String lastRecordedAt,
        @Nullable Release release) {

    /** The area of a row; its code is of the scheme. */
    record Area(
            AreaLevel level,
            String scheme,
            String code,
            @Nullable String name) {}

    /** The period of a row. */
    record Period(PeriodType type, String code) {}

    /** A part of the breakdown of a row: a code of a dimension. */
    record Part(String dimension, String code, @Nullable String name) {}

    /** The release of a row. */
    record Release(String id, int revision, String releasedAt, String ruleSet, boolean revised) {}

    static RowBody of(ViewRow row, Vocabulary vocabulary, Language language) {
        Instant recorded = row.lastRecordedAt();
        ReleaseMark release = row.release();
        return new RowBody(
                row.key(),
                new Named(row.figure(), vocabulary.figure(row.figure(), language)),
                new Area(
                        row.areaLevel(),
                        AreaBody.scheme(row.areaLevel()),
                        row.area(),
                        vocabulary.area(row.areaLevel(), row.area(), language)),
                new Period(row.periodType(), row.period()),
                BreakdownText.parts(row.breakdown(), vocabulary, language),
                row.numerator(),
                row.denominator(),
                row.value(),
                row.unit(),
                vocabulary.status(row.status(), language),
                row.contributingAreas(),
                row.expectedAreas(),
                recorded == null ? null : recorded.toString(),
                release == null
                        ? null
                        : new Release(
                                release.release(),
                                release.revision(),
                                release.releasedAt().toString(),
                                release.ruleSet(),
                                release.revised()));
    }
}
