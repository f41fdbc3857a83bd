package fi.hankevirta.export;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a row in CSV. What is not known or not published is an empty cell, never a 0. */
final class CsvCells {
    static final List<String> COLUMNS = List.of(
            "figure",
            "figureName",
            "areaLevel",
            "area",
            "areaScheme",
            "areaName",
            "periodType",
            "period",
            "breakdown",
            "numerator",
            "denominator",
            "value",
            "unit",
            "status",
            "statusName",
            "contributingAreas",
            "expectedAreas",
            "lastRecordedAt",
            "revised",
            "release",
            "releaseRevision",
            "releasedAt",
            "ruleSet",
            "definitions");

    private final Labels labels;
    private final String definitions;
    private final char decimal;

    CsvCells(Wording wording, Language language, char decimal) {
        this.labels = new Labels(wording, language);
        this.definitions = wording.figures().version();
        this.decimal = decimal;
    }

    List<String> of(ViewRow row) {
        ReleaseMark mark = Marks.of(row);
        return Stream.of(
                        row.figure(),
                        labels.figure(row.figure()),
                        row.areaLevel().name(),
                        row.area(),
                        scheme(row.areaLevel()),
                        labels.area(row.areaLevel(), row.area()),
                        row.periodType().name(),
                        row.period(),
                        row.breakdown(),
                        orEmpty(row.numerator()),
                        orEmpty(row.denominator()),
                        Decimals.text(row.value()).replace('.', decimal),
                        row.unit().name(),
                        row.status().name(),
                        labels.status(row.status()),
                        orEmpty(row.contributingAreas()),
                        Integer.toString(row.expectedAreas()),
                        orEmpty(row.lastRecordedAt()),
                        Boolean.toString(mark.revised()),
                        mark.release(),
                        Integer.toString(mark.revision()),
                        mark.releasedAt().toString(),
                        mark.ruleSet(),
                        definitions)
                .map(HarmlessCell::of)
                .toList();
    }

    /** Says whose code an area's is: two code lists may share one. */
    private static String scheme(AreaLevel level) {
        return switch (level) {
            case HANKEALUE -> "hankealue";
            case YTA -> "yta";
            case FI -> "iso-3166-1";
            case UNKNOWN -> "";
        };
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
